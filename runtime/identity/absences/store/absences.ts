/** Absences that stand, as rows. Whom they give what is read from `held_membership()` alone. */
import type { Knex } from 'knex';
import type { Instant, LocalDate } from '../../../../engine/index.ts';
import type { KnownAbsence } from '../judge-absence.ts';

/** An absence with the names of its two. */
export interface AbsenceRow extends KnownAbsence {
  readonly id: string;
  readonly userName: string;
  readonly deputyName: string;
  /** Name of who said it. */
  readonly by: string;
}

const ROWS = `
select a.id, a.user_id as "userId", u.name as "userName", a.deputy_id as "deputyId", d.name as "deputyName",
  to_char(a.first_day, 'YYYY-MM-DD') as "from", to_char(a.last_day, 'YYYY-MM-DD') as "to", a.said_by as by
from absence a join "user" u on u.id = a.user_id join "user" d on d.id = a.deputy_id where a.ended_at is null`;

/** Absences that are not over on a day, of some accounts or in which they stand in, the first to begin first. */
export async function listAbsences(
  tx: Knex,
  today: LocalDate,
  users: readonly string[],
): Promise<readonly AbsenceRow[]> {
  const { rows } = await tx.raw<{ rows: AbsenceRow[] }>(
    `${ROWS} and a.last_day >= :today and (a.user_id = any (:users::text[]) or a.deputy_id = any (:users::text[]))
      order by a.first_day, u.name collate french, a.id`,
    { today, users: [...users] },
  );
  return rows;
}

/** An absence that stands, be it over; undefined for none. */
export async function findAbsence(tx: Knex, id: string): Promise<AbsenceRow | undefined> {
  const { rows } = await tx.raw<{ rows: AbsenceRow[] }>(`${ROWS} and a.id = :id`, { id });
  return rows[0];
}

/** Whether an identifier was ever used. */
export async function isAbsenceKnown(tx: Knex, id: string): Promise<boolean> {
  return (await tx('absence').where({ id }).first('id')) !== undefined;
}

/** Writes an absence. */
export async function insertAbsence(
  tx: Knex,
  { id, userId, deputyId, from, to }: KnownAbsence & { readonly id: string },
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<void> {
  const days = { first_day: from, last_day: to };
  await tx('absence').insert({ id, user_id: userId, deputy_id: deputyId, ...days, said_by: by, said_at: at });
}

/** Ends an absence: it gives nothing from then on. */
export async function endAbsence(tx: Knex, id: string, at: Instant): Promise<void> {
  await tx('absence').where({ id }).whereNull('ended_at').update({ ended_at: at });
}

/** Until which day accounts are absent, of those that are today. */
export async function absentUntil(
  tx: Knex,
  users: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, LocalDate>> {
  const found: readonly { readonly user_id: string; readonly until: LocalDate }[] = await tx('absence')
    .whereNull('ended_at')
    .where('first_day', '<=', today)
    .where('last_day', '>=', today)
    .whereIn('user_id', users)
    .select('user_id', { until: tx.raw(`to_char(last_day, 'YYYY-MM-DD')`) });
  return new Map(found.map((row) => [row.user_id, row.until]));
}

/** These accounts, and those who take their places today. */
export async function withDeputies(tx: Knex, users: readonly string[]): Promise<readonly string[]> {
  if (users.length === 0) return [];
  const deputies = await tx
    .from(tx.raw('held_membership() h'))
    .whereIn('h.absent_id', users)
    .distinct('h.user_id')
    .pluck<string[]>('h.user_id');
  return [...new Set([...users, ...deputies])];
}
