/** What agents have begun to write on cases and have not sent: the same on any machine, and nobody else's to read. */
import type { Knex } from 'knex';
import type { Jottings, KeepJotting } from '../../../schemas/types/api.ts';

/** More places than the screen of a case has: what is kept of one agent on one case is bounded. */
const MOST_PLACES = 40;
/** What nobody came back to for so long is forgotten, since it may be about somebody. */
const KEPT_DAYS = 90;

/** Whose text it is, and where it stands. */
export interface JottingKey {
  readonly caseId: string;
  readonly userId: string;
  readonly place: string;
}

/** All that an agent has begun on a case. */
export async function listJottings(db: Knex, { caseId, userId }: Omit<JottingKey, 'place'>): Promise<Jottings> {
  const items = await db('jotting')
    .where({ case_id: caseId, user_id: userId })
    .orderBy('place')
    .select<Jottings['items'][number][]>('place', 'value', db.raw('revision::float8 as revision'));
  return { items };
}

/**
 * Keeps what is typed over the revision it was typed on; null takes it away.
 * @returns the revision it then has; null when another page of the same agent was faster
 */
export async function keepJotting(db: Knex, key: JottingKey, { value, revision }: KeepJotting): Promise<number | null> {
  const parameters = { ...key, revision };
  if (value === null) {
    // Gone already is as good as taken away; typed anew elsewhere is not.
    const { rows } = await db.raw<{ rows: { left: number }[] }>(FORGET, parameters);
    return (rows[0]?.left ?? 0) > 0 ? null : 0;
  }
  const { rows } = await db.raw<{ rows: { revision: number }[] }>(KEEP, {
    ...parameters,
    value: JSON.stringify(value),
    most: MOST_PLACES,
  });
  return rows[0]?.revision ?? null;
}

const KEEP = `
insert into jotting (case_id, user_id, place, value, revision)
select :caseId::uuid, :userId, :place, :value::json, floor(extract(epoch from clock_timestamp()) * 1000)
where (select count(*) from jotting where case_id = :caseId::uuid and user_id = :userId and place <> :place) < :most
on conflict (case_id, user_id, place) do update
  set value = excluded.value, revision = greatest(excluded.revision, jotting.revision + 1), saved_at = now()
  where jotting.revision = :revision
returning revision::float8 as revision`;

const FORGET = `
with gone as (
  delete from jotting where case_id = :caseId::uuid and user_id = :userId and place = :place and revision = :revision returning 1
)
select (select count(*) from jotting where case_id = :caseId::uuid and user_id = :userId and place = :place)
  - (select count(*) from gone) as left`;

/** Forgets what was left alone for long. */
export async function forgetJottings(db: Knex): Promise<void> {
  await db.raw(`delete from jotting where saved_at < now() - :days * interval '1 day'`, { days: KEPT_DAYS });
}
