/** A slip: what an author may have written in the place of what they meant. */

/** Other words in the place of what stands from an offset up to another. */
export type Slip = { readonly from: number; readonly to: number; readonly put: string };

/** Slips of one place, the gravest first: who is told of one needs none of those after it. */
export type Slips = readonly Slip[];

const DURATION = /^P(\d{1,4})([DWMY])$/;

/** Twice as long; null for what is written in another way. */
export function twiceAsLong(written: string): string | null {
  const [, figure = '', unit = ''] = DURATION.exec(written) ?? [];
  return figure === '' ? null : `P${Number(figure) * 2}${unit}`;
}
