/** Figures that anybody may read: requests of a scheme by year, split in one way at a time, without numbers that tell of few people. */

/** Requests counted for one value in one year. */
export interface Count {
  readonly year: number;
  /** The value itself, stable from one version to the next; empty where the question was not answered. */
  readonly value: string;
  readonly count: number;
}

/** One way of splitting the requests of a year: by how they ended, or by the answers to a question that may be opened. */
export interface Dimension {
  /** Stable name: `resultat`, or the place of the question with dots, such as `terrain.commune`. */
  readonly name: string;
  readonly title: string;
  readonly rows: readonly Figure[];
}

/** How many requests of a year had a value. */
export interface Figure {
  readonly year: number;
  readonly value: string;
  /** The value in words. */
  readonly label: string;
  /** Null where the number is withheld. */
  readonly count: number | null;
}

/** All the figures of a scheme. */
export interface Figures {
  /** Requests filed each year; null where the number is withheld. */
  readonly years: readonly { readonly year: number; readonly count: number | null }[];
  readonly dimensions: readonly Dimension[];
}

/** No number of fewer people is published (statistical secret), nor can one be worked out. */
export const FEWEST = 5;

/**
 * The counts of one dimension with the numbers withheld that would tell of few people. The total of a year is published beside them:
 * one number withheld alone would be what is missing from it, so that others are, the smallest first, until at least two are withheld
 * which together count `FEWEST` or more.
 * @param counts each value of a year once
 */
export function withhold(
  counts: readonly Count[],
): readonly (Omit<Count, 'count'> & { readonly count: number | null })[] {
  const years = Map.groupBy(counts, ({ year }) => year);
  const withheld = new Set([...years.values()].flatMap(withheldOf));
  return counts.map((one) => (withheld.has(one) ? { ...one, count: null } : one));
}

function withheldOf(counts: readonly Count[]): readonly Count[] {
  const bySize = counts.filter(({ count }) => count > 0).toSorted((one, other) => one.count - other.count);
  const small = bySize.filter(({ count }) => count < FEWEST).length;
  if (small === 0) return [];
  let taken = small;
  while (taken < bySize.length && (taken < 2 || sumOf(bySize.slice(0, taken)) < FEWEST)) taken += 1;
  return bySize.slice(0, taken);
}

/** The totals of the years of one dimension, withheld where a whole year tells of few people. */
export function yearsOf(counts: readonly Count[]): Figures['years'] {
  return [...Map.groupBy(counts, ({ year }) => year)]
    .map(([year, those]) => ({ year, count: sumOf(those) }))
    .toSorted((one, other) => one.year - other.year)
    .map(({ year, count }) => ({ year, count: count < FEWEST ? null : count }));
}

const sumOf = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);
