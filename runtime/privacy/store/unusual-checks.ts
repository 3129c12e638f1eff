/** Which readings out of the ordinary were looked at: what was found is worked out anew each time, and nothing else of it is kept. */
import type { Knex } from 'knex';
import type { CheckUnusual } from '../../../schemas/types/api.ts';

/** Years after which nobody asks whether a reading was looked at. */
const KEPT_YEARS = 3;

/**
 * Says that readings were looked at up to the last that was shown, never further than now, or takes that back; the latest word
 * stands. What was said years ago goes.
 */
export async function checkUnusual(tx: Knex, { checked, ...said }: CheckUnusual, by: string): Promise<void> {
  if (!checked) return takeBack(tx, said);
  const { rule, agent, day, person, lastAt, note } = said;
  await tx.raw(`delete from unusual_check where checked_at < now() - make_interval(years => ?)`, [KEPT_YEARS]);
  await tx.raw(
    `insert into unusual_check (rule, user_id, day, person_id, last_at, note, checked_by)
      values (:rule, :agent, :day, :person, least(:lastAt::timestamptz, now()), :note, :by)
     on conflict (rule, user_id, day, person_id) do update set last_at = excluded.last_at, note = excluded.note,
       checked_by = excluded.checked_by, checked_at = now()`,
    { rule, agent, day, person, lastAt, note: note.trim(), by },
  );
}

async function takeBack(tx: Knex, { rule, agent, day, person }: Omit<CheckUnusual, 'checked'>): Promise<void> {
  await tx.raw(
    `delete from unusual_check where rule = :rule and user_id = :agent
      and day is not distinct from :day::date and person_id is not distinct from :person::uuid`,
    { rule, agent, day, person },
  );
}
