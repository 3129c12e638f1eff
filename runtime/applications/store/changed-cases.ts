/** Cases in the order of their last change, for programs that read on from where they were. */
import type { Knex } from 'knex';

const PAGE = 100;
/**
 * What is committed later may have happened before what was read: only what is older than the longest statement of a writer is
 * given, so that who reads on misses nothing.
 */
const SETTLED_SECONDS = 10;

/** A case by what says nothing of a person. */
export interface ChangedCase {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly updatedAt: Date;
}

/** Where a page ended. */
export interface ChangePlace {
  readonly at: string;
  readonly id: string;
}

/** A page of cases of a scheme that changed after a place, the first changed first. @param now of the product */
export async function listChangedCases(
  db: Knex,
  dispositif: string,
  after: ChangePlace | null,
  now: string,
): Promise<{ readonly items: readonly ChangedCase[]; readonly next: ChangePlace | null }> {
  const { rows } = await db.raw<{ rows: (ChangedCase & { readonly at: string })[] }>(
    `select id, number, version, updated_at as "updatedAt", updated_at::text as at from "case"
     where dispositif_id = :dispositif and updated_at < :now::timestamptz - :settled * interval '1 second'
       and (:at::timestamptz is null or (updated_at, id) > (:at::timestamptz, :id::uuid))
     order by updated_at, id limit :limit`,
    { dispositif, now, settled: SETTLED_SECONDS, at: after?.at ?? null, id: after?.id ?? null, limit: PAGE },
  );
  const last = rows.at(-1);
  return { items: rows, next: last ? { at: last.at, id: last.id } : after };
}
