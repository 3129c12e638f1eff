/** Whether a scheme is offered to the public, and since when it is not. */
import type { Knex } from 'knex';

/** Offered as its version says; withdrawn, so that nobody asks anew; archived, likewise and out of the list of the studio. */
export type Standing = 'offered' | 'withdrawn' | 'archived';

/** How a scheme stands. */
export interface SchemeStanding {
  readonly standing: Standing;
  /** Null while it is offered. */
  readonly since: Date | null;
  /** As its sheet tells people; null while it is offered, or when it was never published. */
  readonly reason: string | null;
  /** Number of its version in force; null before the first. */
  readonly version: number | null;
}

const SELECT = `select standing, standing_since as since, standing_reason as reason, current_version as version from dispositif where id = ?`;

/** How a scheme stands; undefined when there is none of that identifier. */
export async function findSchemeStanding(db: Knex, id: string): Promise<SchemeStanding | undefined> {
  const { rows } = await db.raw<{ rows: SchemeStanding[] }>(SELECT, [id]);
  return rows[0];
}

/** The same, held until the transaction ends. */
export async function lockSchemeStanding(tx: Knex.Transaction, id: string): Promise<SchemeStanding | undefined> {
  const { rows } = await tx.raw<{ rows: SchemeStanding[] }>(`${SELECT} for update`, [id]);
  return rows[0];
}

/** What becomes of a scheme, by whom and when. */
export interface StandingChange {
  readonly id: string;
  readonly standing: Standing;
  readonly reason: string | null;
  readonly at: Date;
  readonly by: string;
}

/** Writes how a scheme stands from now on, and that it was changed. The scheme must be locked. */
export async function writeSchemeStanding(
  tx: Knex.Transaction,
  { id, standing, reason, at, by }: StandingChange,
): Promise<void> {
  const since = standing === 'offered' ? null : at;
  await tx('dispositif')
    .where({ id })
    .update({ standing, standing_since: since, standing_reason: reason, updated_at: at });
  await tx('standing_change').insert({ dispositif_id: id, standing, reason, changed_at: at, changed_by: by });
}

/** The last changes of how a scheme stands, the newest first, with the names of who made them. */
export async function listSchemeStandings(
  db: Knex,
  id: string,
): Promise<
  readonly {
    readonly standing: Standing;
    readonly reason: string | null;
    readonly at: Date;
    readonly by: string | null;
  }[]
> {
  const { rows } = await db.raw<{
    rows: { standing: Standing; reason: string | null; at: Date; by: string | null }[];
  }>(
    `select c.standing, c.reason, c.changed_at as at, u.name as by from standing_change c left join "user" u on u.id = c.changed_by
      where c.dispositif_id = ? order by c.id desc limit 20`,
    [id],
  );
  return rows;
}

/** Requests that people have begun and not filed, counted up to a thousand. */
export async function countBegun(db: Knex, id: string): Promise<number> {
  const { rows } = await db.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from (select from case_draft where dispositif_id = ? and case_id is null limit 1000) begun`,
    [id],
  );
  return rows[0]?.count ?? 0;
}
