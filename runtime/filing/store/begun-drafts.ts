/** Requests begun online, counted: how many were filed, and which were left. Nobody is named, and nothing new is kept of anybody. */
import type { Knex } from 'knex';
import type { JsonObject } from '../../../engine/index.ts';

/** Requests of a scheme begun in a span of time; left are those that were not filed nor touched since its end. */
export interface BegunSpan {
  readonly scheme: string;
  readonly from: Date;
  readonly until: Date;
}

/** A request that was left: as much as tells where. */
export interface LeftDraft {
  readonly version: number;
  readonly answers: JsonObject;
}

const BEGUN = `from case_draft where dispositif_id = :scheme and channel = 'online' and created_at >= :from and created_at < :until`;
const LEFT = `case_id is null and updated_at < :until`;

/** From `case_draft_begun`. */
export async function countBegun(
  db: Knex,
  { scheme, from, until }: BegunSpan,
): Promise<{ readonly begun: number; readonly filed: number; readonly left: number }> {
  const { rows } = await db.raw<{ rows: { begun: number; filed: number; left: number }[] }>(
    `select count(*)::int as begun, (count(*) filter (where case_id is not null))::int as filed,
        (count(*) filter (where ${LEFT}))::int as left ${BEGUN}`,
    { scheme, from, until },
  );
  return rows[0] ?? { begun: 0, filed: 0, left: 0 };
}

/** Those that were left, the last begun first, so many at most. */
export async function listLeft(
  db: Knex,
  { scheme, from, until }: BegunSpan,
  limit: number,
): Promise<readonly LeftDraft[]> {
  const { rows } = await db.raw<{ rows: LeftDraft[] }>(
    `select dispositif_version as version, answers ${BEGUN} and ${LEFT} order by created_at desc limit :limit`,
    { scheme, from, until, limit },
  );
  return rows;
}
