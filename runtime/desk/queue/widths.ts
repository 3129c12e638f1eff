/**
 * How wide columns are, where somebody chose: it is in the address beside which are shown, so that a view that is kept looks as
 * it was kept. A column that nobody touched is as wide as what it holds.
 */

/** Pixels by the key of a column. */
export type Widths = ReadonlyMap<string, number>;

const LEAST = 64;
const MOST = 640;
/** Pixels that one press of a button changes. */
export const STEP = 32;

/** A width that can be: nothing is made so narrow that it is lost, or wider than half a large screen. */
export const within = (pixels: number): number => Math.round(Math.min(MOST, Math.max(LEAST, pixels)));

/** Widths as one text of an address, whatever titles hold. */
export const writeWidths = (widths: Widths): string =>
  [...widths].map(([key, pixels]) => `${encodeURIComponent(key)}:${pixels}`).join(',');

/** Widths of an address; what somebody wrote there themselves may be none. */
export function readWidths(text: string): Widths {
  const widths = new Map<string, number>();
  for (const part of text.split(',')) {
    const [, key = '', pixels = ''] = /^(.+):(\d{1,4})$/u.exec(part) ?? [];
    const name = decode(key);
    if (name !== '') widths.set(name, within(Number(pixels)));
  }
  return widths;
}

/** The same with one column of another width; null leaves it to what it holds. */
export function withWidth(widths: Widths, key: string, pixels: number | null): Widths {
  const next = new Map(widths);
  if (pixels === null) next.delete(key);
  else next.set(key, within(pixels));
  return next;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
