/** Readings that are out of the ordinary in some days: worked out anew each time, from the readings and from nothing kept. */
import type { Knex } from 'knex';
import type { UnusualReading } from '../../../schemas/types/api.ts';
import { fr as messages } from '../messages/fr.ts';
import { LIMITS, USUAL_DAYS } from '../unusual.ts';
import { RULES, SHARED } from './unusual-rules.ts';
import { IN_NOUMEA } from '../../store/in-noumea.ts';

/** Days of Nouméa, both included, YYYY-MM-DD; which of them are not worked; hours of service, HH:MM. */
export interface UnusualPeriod {
  readonly from: string;
  readonly to: string;
  readonly closed: readonly string[];
  readonly opens: string;
  readonly shuts: string;
}

interface Row {
  readonly rule: UnusualReading['rule'];
  readonly user_id: string;
  readonly user_name: string;
  readonly day: string | null;
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly count: number;
  readonly usual: number | null;
  readonly first_at: Date;
  readonly last_at: Date;
  readonly checked_by: string | null;
  readonly checked_at: Date | null;
  readonly note: string | null;
}

const FOUND = Object.entries(RULES)
  .map(
    ([rule, select]) =>
      `select '${rule}' as rule, r.* from (${select}) as r (user_id, day, person_id, count, usual, first_at, last_at, last_id)`,
  )
  .join('\nunion all\n');
const UNUSUAL = `with ${SHARED},
found as (${FOUND})
select f.rule, f.user_id, coalesce(u.name, l.user_name) as user_name, to_char(f.day, 'YYYY-MM-DD') as day, f.person_id,
  p.given_name || ' ' || p.family_name as person_name, f.count::int as count, f.usual::float8 as usual, f.first_at, f.last_at,
  f.checked_by, f.checked_at, f.note
from (
  select found.*, c.checked_by, c.checked_at, c.note
  from found left join unusual_check c on c.rule = found.rule and c.user_id = found.user_id
    and c.day is not distinct from found.day and c.person_id is not distinct from found.person_id
    and c.last_at >= date_trunc('milliseconds', found.last_at)
  where not :left::boolean or c.checked_at is null
  order by found.last_at desc, found.rule, found.user_id, found.person_id offset :offset limit :limit) as f
  join reading l on l.id = f.last_id left join "user" u on u.id = f.user_id left join person p on p.id = f.person_id
order by f.last_at desc, f.rule, f.user_id, f.person_id`;

/** What was found from the `offset`-th on, the latest first; with `left`, only what nobody has looked at up to its last reading. */
export async function unusualReadings(
  tx: Knex,
  period: UnusualPeriod,
  page: { readonly offset: number; readonly limit: number; readonly left?: boolean },
): Promise<readonly UnusualReading[]> {
  const { rows } = await tx.raw<{ rows: Row[] }>(UNUSUAL, {
    ...LIMITS,
    ...period,
    left: false,
    ...page,
    closed: [...period.closed],
    usualDays: USUAL_DAYS,
  });
  return rows.map((row) => ({
    rule: row.rule,
    agent: { id: row.user_id, name: row.user_name },
    day: row.day,
    person: row.person_id === null ? null : { id: row.person_id, name: row.person_name ?? messages.personGone },
    count: row.count,
    usual: row.usual,
    firstAt: row.first_at.toISOString(),
    lastAt: row.last_at.toISOString(),
    checked: row.checked_at && { by: row.checked_by ?? '', at: row.checked_at.toISOString(), note: row.note ?? '' },
  }));
}

/** The day it is in Nouméa where readings are dated: by the database, whatever a demonstration does to its clock. */
export async function readingDay(tx: Knex): Promise<string> {
  const { rows } = await tx.raw<{ rows: { day: string }[] }>(`select to_char(now() ${IN_NOUMEA}, 'YYYY-MM-DD') as day`);
  return rows[0]?.day ?? '';
}
