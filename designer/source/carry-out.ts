/*
 * A fix is edits of the text that was judged. It is carried out on that text alone: where somebody has typed since, the next
 * report brings it again.
 */
import { applyEdits } from '../../engine/index.ts';
import type { ApiFix } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';

/** The files with a fix carried out; null where one that it changes is no longer as it was judged. */
export function carryOut({ edits }: ApiFix, files: Files, judged: Files): Files | null {
  const isFresh = edits.every(({ file }) => files[file] === judged[file]);
  return isFresh ? applyEdits(files, edits) : null;
}

/** A place in the files; lines and columns count from 1. */
export type SourcePlace = { readonly file: string; readonly line: number; readonly column: number };

/**
 * Where what a fix changed is seen: the first character that differs, in the file of the diagnostic when it changed, else in
 * another that did. Null when all that changed is gone.
 * @param asked file of the diagnostic
 */
export function placeOfChange(before: Files, after: Files, asked: string): SourcePlace | null {
  const file = [asked, ...Object.keys(after)].find((path) => path in after && before[path] !== after[path]);
  if (file === undefined) return null;
  const text = after[file] ?? '';
  const lines = text.slice(0, changeBetween(before[file] ?? '', text).from).split('\n');
  return { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** What differs between two texts, from the first character that does to the last, as an editor takes it. */
export function changeBetween(before: string, after: string): { from: number; to: number; insert: string } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let same = 0;
  while (same < most - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}
