import type { OffsetEdit } from '../language/json-edits.ts';

/** What differs between two texts, from the first character that does to the last. */
export function textBetween(before: string, after: string): OffsetEdit {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  // Two characters that begin alike differ whole: half of one is no text.
  if (isHigh(before.charCodeAt(from - 1))) from--;
  let same = 0;
  while (same < most - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  if (same > 0 && isLow(before.charCodeAt(before.length - same))) same--;
  return { from, to: before.length - same, text: after.slice(from, after.length - same) };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
