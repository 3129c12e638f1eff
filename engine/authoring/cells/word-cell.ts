/*
 * What a cell of the grid shows, and what is edited in it: words, where typing them again would mean the very same; else
 * the FEEL that is written, as it is.
 */
import { parseCellTests, parseExpression } from '../../feel/syntax/parse.ts';
import { writeFeel } from '../../feel/syntax/write.ts';
import { describeResult, describeTests } from '../../templates/describe-cell.ts';
import { readResult, readTests } from './read-cell.ts';
import type { CellColumn, ReadCell } from './read-typed.ts';

/** A cell in words, or as source when no words of ours say it. */
export type WordedCell = { readonly text: string; readonly isSource: boolean };

/** A condition as the grid shows it. */
export function wordTests(feel: string, column: CellColumn): WordedCell {
  return worded(feel, describeTests(feel, column), (text) => sameRead(readTests(text, column), feel, testsKey));
}

/** A result as the grid shows it; nothing where nothing is written yet. */
export function wordResult(feel: string, column: CellColumn): WordedCell {
  if (feel.trim() === '') return { text: '', isSource: false };
  return worded(feel, describeResult(feel, column), (text) => sameRead(readResult(text, column), feel, resultKey));
}

function worded(feel: string, words: string, isSame: (text: string) => boolean): WordedCell {
  return isSame(words) ? { text: words, isSource: false } : { text: feel, isSource: true };
}

function sameRead(read: ReadCell, feel: string, keyOf: (text: string) => string | null): boolean {
  return read.type === 'read' && keyOf(feel) !== null && keyOf(read.feel) === keyOf(feel);
}

function testsKey(text: string): string | null {
  const { tree } = parseCellTests(text);
  return tree && JSON.stringify([tree.isNegated, ...tree.tests.map(writeFeel)]);
}

function resultKey(text: string): string | null {
  const { tree } = parseExpression(text);
  return tree && writeFeel(tree);
}
