/*
 * An editor shows one kind of line end and forgets which a text had. The text of a file keeps its own: what is typed is
 * carried out on it, and all that was not typed stays as it was, byte for byte.
 */
import type { ChangeSet, ChangeSpec } from '@codemirror/state';
import { textBetween, type OffsetEdit } from '../../engine/studio.ts';
import type { Change } from '../journal/store.ts';

/** A text as an editor shows it: each line ends in `\n`. */
export function shownText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

/** How lines that are put in a text end: in `\r\n` when one of its own does. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/**
 * What was typed, as splices of the text of the file.
 * @param changes of `shownText(text)`
 * @param lineEnd of lines that are put in: that of the file as it was opened, which may have been emptied since
 */
export function carryTyping(text: string, changes: ChangeSet, lineEnd: string): readonly OffsetEdit[] {
  const breaks = [...text.matchAll(/\r\n/g)].map(({ index }, before) => index - before);
  const splices: OffsetEdit[] = [];
  let passed = 0;
  /** From an offset in what is shown to the one in the text; asked in order. */
  const offset = (shown: number): number => {
    while (passed < breaks.length && (breaks[passed] ?? shown) < shown) passed += 1;
    return shown + passed;
  };
  changes.iterChanges((from, to, _from, _to, inserted) => {
    splices.push({ from: offset(from), to: offset(to), text: inserted.toJSON().join(lineEnd) });
  }, true);
  return splices;
}

/** What a change of the files changes in what an editor shows of one of them; null when nothing. */
export function shownChanges(
  { before, after, changes }: Pick<Change, 'before' | 'after' | 'changes'>,
  file: string,
): ChangeSpec | null {
  const [former, text] = [before[file], after[file]];
  if (former === undefined || text === undefined || former === text) return null;
  const [own, ...others] = changes.filter((change) => change.file === file);
  const isPlain = own?.type === 'text' && others.length === 0 && !former.includes('\r') && !text.includes('\r');
  if (isPlain) return own.set;
  const { from, to, text: insert } = textBetween(shownText(former), shownText(text));
  return { from, to, insert };
}
