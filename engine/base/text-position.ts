/*
 * Offsets become lines and columns here, once a file, because people look for a line.
 */
import { memoise } from './memoise.ts';

/** A place between two characters; lines and columns from 1, columns in UTF-16 units as editors count them. */
export type TextPosition = { readonly line: number; readonly column: number };

/** A stretch of text from `line`, `column` up to, and without, `endLine`, `endColumn`: ESLint's names, all from 1. */
export type TextRange = TextPosition & { readonly endLine: number; readonly endColumn: number };

/** Finds lines and columns (both from 1) of offsets in a text; the text is looked through once. */
export function createPositionFinder(text: string): (offset: number) => TextPosition {
  let starts: readonly number[] | null = null;
  return (offset) => {
    starts ??= lineStarts(text);
    const line = lastAtOrBefore(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** Finds the range between two offsets of a text. */
export function createRangeFinder(text: string): (from: number, to: number) => TextRange {
  const position = createPositionFinder(text);
  return (from, to) => {
    const { line: endLine, column: endColumn } = position(to);
    return { ...position(from), endLine, endColumn };
  };
}

/** Offsets of the two ends of a range, kept inside the text whatever the range says. */
export function offsetsOf(text: string, range: TextRange): { readonly from: number; readonly to: number } {
  const starts = lineStarts(text);
  const offset = (line: number, column: number): number => {
    const start = starts[line - 1] ?? text.length;
    const end = starts[line] === undefined ? text.length : starts[line] - 1;
    return Math.max(0, Math.min(start + column - 1, Math.max(start, end)));
  };
  const from = offset(range.line, range.column);
  return { from, to: Math.max(from, offset(range.endLine, range.endColumn)) };
}

/** A line of a text, from 1, without its end; empty when there is no such line. */
export function lineOf(text: string, line: number): string {
  const starts = lineStarts(text);
  const start = starts[line - 1] ?? text.length;
  const next = starts[line];
  return text.slice(start, next === undefined ? text.length : next - 1);
}

/** As much as a source may hold: a list may have a problem on each of twenty thousand lines. */
const ROOM = { answers: 500, characters: 4_000_000 };

const lineStarts = memoise((text: string): readonly number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}, ROOM);

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
