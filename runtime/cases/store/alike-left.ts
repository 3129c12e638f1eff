/** Cases written before it was worked out what they have in common with others. */
import type { Knex } from 'knex';
import type { Case } from '../../../engine/index.ts';

/** What a case may have in common with others, and of that what may tell a duplicate. */
export interface Likened {
  readonly id: string;
  readonly alike: readonly string[];
  readonly doubling: readonly string[];
}

/** Holds the next cases that are left, after one of them; those that somebody writes are passed over. */
export async function lockAlikeLeft(tx: Knex.Transaction, after: string, limit: number): Promise<readonly Case[]> {
  const { rows } = await tx.raw<{ rows: { data: Case }[] }>(
    `select data from "case" where alike is null and id > :after::uuid order by id limit :limit for update skip locked`,
    { after, limit },
  );
  return rows.map(({ data }) => data);
}

/** Writes what was worked out; the cases are otherwise as they were. */
export async function writeAlike(tx: Knex.Transaction, likened: readonly Likened[]): Promise<void> {
  await tx.raw(
    `update "case" c set alike = l.alike, doubling = l.doubling
       from jsonb_to_recordset(:likened::jsonb) l (id uuid, alike text[], doubling text[]) where c.id = l.id`,
    { likened: JSON.stringify(likened) },
  );
}
