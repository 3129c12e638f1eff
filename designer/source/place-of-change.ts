import { createPositionFinder, textBetween } from '../../engine/studio.ts';
import type { Files } from '../api.ts';

/** A place in the files; lines and columns count from 1. */
export type SourcePlace = { readonly file: string; readonly line: number; readonly column: number };

/**
 * Where a change is seen: the first character that differs, in a file that is asked for when it changed, else in another
 * that did. Null when all that changed is gone.
 */
export function placeOfChange(before: Files, after: Files, asked: string): SourcePlace | null {
  const file = [asked, ...Object.keys(after)].find((path) => path in after && before[path] !== after[path]);
  if (file === undefined) return null;
  const text = after[file] ?? '';
  return { file, ...createPositionFinder(text)(textBetween(before[file] ?? '', text).from) };
}
