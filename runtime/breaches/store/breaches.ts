/** Breaches of personal data as they stand: begun, kept over the revision that was read, listed. */
import type { Knex } from 'knex';
import type { BreachEntry } from '../../../schemas/types/api.ts';

/** A breach as it stands. */
export interface StoredBreach {
  readonly id: string;
  readonly number: string;
  readonly beganAt: Date;
  readonly beganBy: string;
  readonly entry: BreachEntry;
  readonly revision: number;
  /** When it was kept last, and the name of who did. */
  readonly keptAt: Date;
  readonly keptBy: string;
  readonly closedAt: Date | null;
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly began_at: Date;
  readonly began_by: string;
  readonly entry: BreachEntry;
  readonly revision: number;
  readonly kept_at: Date;
  readonly kept_by: string;
  readonly closed_at: Date | null;
}

/** One breach, locked until the transaction ends where it is to be changed. */
export async function findBreach(tx: Knex, id: string, lock = false): Promise<StoredBreach | undefined> {
  const query = tx('breach').where({ id }).first<Row | undefined>('*');
  const row = await (lock ? query.forUpdate() : query);
  return row && toBreach(row);
}

/** Breaches by the moment of their discovery, the latest first; `before` is the last of the page before. */
export async function listBreaches(
  tx: Knex,
  before: string | undefined,
  limit: number,
): Promise<readonly StoredBreach[]> {
  const query = tx('breach')
    .orderBy([
      { column: 'discovered_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit)
    .select<Row[]>('*');
  if (before !== undefined)
    void query.whereRaw('(discovered_at, id) < (select discovered_at, id from breach where id = ?)', [before]);
  return (await query).map(toBreach);
}

/** What is kept of a breach. */
export interface KeptBreach {
  readonly id: string;
  readonly entry: BreachEntry;
  readonly discoveredAt: string;
  readonly by: string;
  readonly now: string;
}

/** Begins a breach, under the next number of its year (that of its discovery is not known to stay). */
export async function insertBreach(tx: Knex.Transaction, kept: KeptBreach, year: string): Promise<void> {
  await tx.raw('lock table breach in share row exclusive mode');
  await tx.raw(
    `insert into breach (id, number, began_at, began_by, entry, discovered_at, kept_at, kept_by)
       select :id, 'VIO-' || :year || '-' || lpad((count(*) + 1)::text, 3, '0'), :now, :by, :entry, :discoveredAt, :now, :by
       from breach where number like 'VIO-' || :year || '-%'`,
    { ...kept, entry: JSON.stringify(kept.entry), year },
  );
}

/** Writes what was typed over the revision that is there: who calls has locked it. */
export async function updateBreach(
  tx: Knex.Transaction,
  { id, entry, discoveredAt, by, now }: KeptBreach,
): Promise<void> {
  await tx('breach')
    .where({ id })
    .update({
      entry: JSON.stringify(entry),
      discovered_at: discoveredAt,
      kept_at: now,
      kept_by: by,
      revision: tx.raw('revision + 1'),
    });
}

/** Closes a breach, or takes it up again. */
export async function closeBreach(tx: Knex.Transaction, id: string, closedAt: string | null): Promise<void> {
  await tx('breach').where({ id }).update({ closed_at: closedAt });
}

function toBreach(row: Row): StoredBreach {
  const { began_at: beganAt, began_by: beganBy, kept_at: keptAt, kept_by: keptBy, closed_at: closedAt } = row;
  const { id, number, entry, revision } = row;
  return { id, number, beganAt, beganBy, entry, revision, keptAt, keptBy, closedAt };
}
