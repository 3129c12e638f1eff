/** What carrying out the retention of a scheme on a day would take from its cases, a page at a time; nothing is written. */
import type { LocalDate } from '../../engine/index.ts';
import type { RetentionCases } from '../../schemas/types/api.ts';
import { foreseeCase, type ForeseenCase, type Foreseeing } from './foresee-case.ts';
import { listClosedOf } from './store/due-cases.ts';

/** Cases shown at once, and those that are looked at for them. */
const PAGE = 25;
const MOST_LOOKED = 250;

/** What is asked: a scheme, a day, and where the page before ended. */
interface DryRunQuery {
  readonly dispositif: string;
  readonly on: LocalDate;
  readonly cursor: string | undefined;
}

/** The cases that were closed first come first: they are due first, but for what runs from another day. */
export async function dryRun(services: Foreseeing, { dispositif, on, cursor }: DryRunQuery): Promise<RetentionCases> {
  const closed = await listClosedOf(services.db, dispositif, cursor, MOST_LOOKED);
  const items: RetentionCases['items'][number][] = [];
  let looked = 0;
  for (const { id } of closed) {
    if (items.length === PAGE) break;
    looked += 1;
    const foreseen = await foreseeCase(services, id, on);
    if (foreseen && foreseen.due.erase.length + foreseen.due.archive.length > 0) items.push(told(foreseen));
  }
  const isAll = looked === closed.length && closed.length < MOST_LOOKED;
  return { items, looked, next: isAll ? null : (closed[looked - 1]?.cursor ?? null) };
}

function told({ subject, compiled, due }: ForeseenCase): RetentionCases['items'][number] {
  return {
    number: subject.number,
    closedAt: subject.closedAt ?? subject.filedAt,
    due: [...due.erase, ...due.archive].map(({ category, until, then }) => ({
      title: compiled.privacy.categories[category]?.title ?? category,
      until,
      then,
    })),
  };
}
