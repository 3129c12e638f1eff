import type { FoundCase, SearchFound } from '../../../schemas/types/api.ts';

/** A group of results, and the place of its first among all of them. */
export type ResultGroup = {
  readonly title: 'foundOpen' | 'foundDone';
  readonly from: number;
  readonly cases: readonly FoundCase[];
};

/** Results in groups, in the order in which keys go through them; those without any are left out. */
export function groupsOf({ open, done }: SearchFound): readonly ResultGroup[] {
  const groups: readonly ResultGroup[] = [
    { title: 'foundOpen', from: 0, cases: open },
    { title: 'foundDone', from: open.length, cases: done },
  ];
  return groups.filter(({ cases }) => cases.length > 0);
}

/** All results, in that order. */
export const resultsOf = ({ open, done }: SearchFound): readonly FoundCase[] => [...open, ...done];

/** The result that a key leads to from another, around the ends; -1 is none, where one still types. */
export function moved(at: number, key: string, count: number): number {
  if (count === 0) return -1;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1;
  return at;
}
