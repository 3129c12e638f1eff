/** A lookup of a form in words: who can be asked, and what came of it. */
import type { Json, Pointer } from '../../engine/index.ts';
import type { FormLookup } from './lookups.ts';
import type { lookupsFr } from './messages/lookups-fr.ts';
import type { TextOf } from './text.ts';

type Described = {
  readonly id: string;
  /** Name of the source. */
  readonly title: string;
  readonly key: Pointer;
  /** Whether the request waits for its answer. */
  readonly waits: boolean;
};

/** What came of asking; `day` in words. */
type Asked = {
  readonly key: string;
  readonly outcome: 'found' | 'unknown' | 'away';
  readonly day: string;
  readonly filled: Readonly<Record<Pointer, Json>>;
};

/** As pages show it; `asked`: what came of it the last time, null before. */
export function describeLookup(lookup: Described, asked: Asked | null, t: TextOf<keyof typeof lookupsFr>): FormLookup {
  const { id, title, key } = lookup;
  const label = t('fill', { title });
  if (!asked) return { id, key, label, asked: null };
  const { key: asKey, day, filled } = asked;
  return { id, key, label, asked: { key: asKey, title, day, filled, status: statusOf(lookup, asked, t) } };
}

function statusOf(
  { title, waits }: Described,
  { outcome, day, filled }: Asked,
  t: TextOf<keyof typeof lookupsFr>,
): string {
  switch (outcome) {
    case 'found':
      return t(Object.keys(filled).length === 0 ? 'nothing' : 'found', { title, date: day });
    case 'unknown':
      return t('unknown', { title });
    case 'away':
      return t(waits ? 'awaited' : 'away', { title });
  }
}
