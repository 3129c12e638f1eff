import type { Knex } from 'knex';

/** Open cases of a scheme in one step. */
export interface OpenStep {
  readonly state: string;
  readonly count: number;
}

/** Open cases of a scheme by step, from `case_open_state`. */
export async function countOpen(db: Knex, scheme: string): Promise<readonly OpenStep[]> {
  const { rows } = await db.raw<{ rows: OpenStep[] }>(
    `select state, count(*)::int as count from "case" where dispositif_id = :scheme and closed_at is null group by state`,
    { scheme },
  );
  return rows;
}
