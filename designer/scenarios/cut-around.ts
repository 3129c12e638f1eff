/* Long formulas are read where they stand; of two that are told apart, what differs is kept, with as much around it as there is room for. */

/** A part of a text, from a place to another. */
export type Part = { readonly from: number; readonly until: number };

/** The beginning. */
export const NOTHING: Part = { from: 0, until: 0 };

/** As much of a text as one reads in a list. */
const MOST = 140;

/** Where two texts differ, in each of them. */
export function differing(left: string, right: string): readonly [Part, Part] {
  const shorter = Math.min(left.length, right.length);
  let from = 0;
  while (from < shorter && left[from] === right[from]) from += 1;
  let end = 0;
  while (end < shorter - from && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  return [
    { from, until: left.length - end },
    { from, until: right.length - end },
  ];
}

/** A text that is too long, cut before and behind a part of it, between words where there are some. */
export function cutAround(text: string, { from, until }: Part): string {
  if (text.length <= MOST) return text;
  const middle = Math.floor((from + Math.min(until, from + MOST)) / 2);
  const begin = Math.min(Math.max(0, middle - MOST / 2), text.length - MOST);
  const end = begin + MOST;
  const space = text.indexOf(' ', begin);
  const first = begin > 0 && space >= 0 && space < from ? space + 1 : begin;
  const before = text.lastIndexOf(' ', end);
  const last = end < text.length && before >= until && before > first ? before : end;
  return `${first === 0 ? '' : '…'}${text.slice(first, last)}${last === text.length ? '' : '…'}`;
}
