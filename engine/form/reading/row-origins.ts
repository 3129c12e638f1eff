/*
 * Where an answer came from, beside it wherever it is read: on the page before filing, at the desk, on paper.
 */
import type { Instant, Pointer } from '../../base/values.ts';
import type { RowOrigin } from '../words/origin-words.ts';
import type { ReviewSection } from './review-sections.ts';

/** Answers that a source gave, as a case keeps it. */
type Asked = {
  readonly title: string;
  readonly at: Instant;
  readonly fields: Readonly<Record<Pointer, 'given' | 'changed'>>;
};

/** Sections whose rows say which source gave them. */
export function withOrigins(
  sections: readonly ReviewSection[],
  lookups: readonly Asked[] = [],
): readonly ReviewSection[] {
  const origins = new Map(
    lookups.flatMap(({ title, at, fields }) =>
      Object.entries(fields).map(([pointer, how]): readonly [Pointer, RowOrigin] => [
        pointer,
        { title, at, changed: how === 'changed' },
      ]),
    ),
  );
  if (origins.size === 0) return sections;
  return sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => {
      const origin = row.heading ? undefined : origins.get(row.pointer);
      return origin ? { ...row, origin } : row;
    }),
  }));
}
