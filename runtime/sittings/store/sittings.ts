/** Sittings: who sat and when, and how far they are. */
import type { Knex } from 'knex';
import type { SittingEntry, SittingSummary } from '../../../schemas/types/api.ts';

/** A sitting as it is stored. */
export interface StoredSitting {
  readonly id: string;
  readonly dispositifs: readonly string[];
  readonly entry: SittingEntry;
  readonly revisions: Readonly<Record<string, number>>;
  readonly revision: number;
  readonly begunAt: Date;
  readonly begunBy: string;
  readonly closedAt: Date | null;
}

interface Row extends Pick<StoredSitting, 'id' | 'dispositifs' | 'entry' | 'revisions' | 'revision'> {
  readonly begun_at: Date;
  readonly begun_by: string;
  readonly closed_at: Date | null;
}

/** What begins a sitting. */
export interface NewSitting extends Pick<StoredSitting, 'id' | 'dispositifs' | 'entry'> {
  readonly heldAt: string;
  readonly by: string;
  readonly now: string;
}

/** Begins a sitting; one that is there already is left as it is. */
export async function insertSitting(tx: Knex, { id, dispositifs, entry, heldAt, by, now }: NewSitting): Promise<void> {
  await tx('sitting')
    .insert({
      id,
      dispositifs,
      held_at: heldAt,
      entry: JSON.stringify(entry),
      begun_at: now,
      begun_by: by,
    })
    .onConflict('id')
    .ignore();
}

/** A sitting; `hold` keeps others from changing it until the transaction ends. */
export async function findSitting(tx: Knex, id: string, hold?: 'hold'): Promise<StoredSitting | undefined> {
  const query = tx('sitting').where({ id });
  if (hold) void query.forUpdate();
  const row = await query.first<Row | undefined>('*');
  if (!row) return undefined;
  const { begun_at: begunAt, begun_by: begunBy, closed_at: closedAt, ...rest } = row;
  const { dispositifs, entry, revisions, revision } = rest;
  return { id, dispositifs, entry, revisions, revision, begunAt, begunBy, closedAt };
}

/** The revision of a sitting; undefined where there is none. */
export async function findRevision(
  db: Knex,
  id: string,
): Promise<Pick<StoredSitting, 'dispositifs' | 'revision'> | undefined> {
  return db('sitting').where({ id }).first('dispositifs', 'revision');
}

interface SummaryRow extends Pick<SittingSummary, 'id' | 'title' | 'place' | 'cases' | 'applied'> {
  readonly held_at: Date;
  readonly closed_at: Date | null;
}

/** A page of the sittings that examine one of some schemes, the latest held first, before one. */
export async function listSittings(
  db: Knex,
  dispositifs: readonly string[],
  before: string | undefined,
  limit: number,
): Promise<readonly SittingSummary[]> {
  const { rows } = await db.raw<{ rows: SummaryRow[] }>(
    `select s.id, s.entry ->> 'title' as title, s.entry ->> 'place' as place, s.held_at, s.closed_at, n.cases, n.applied
     from sitting s cross join lateral (
       select count(*)::int as cases, count(applied_at)::int as applied from sitting_case where sitting_id = s.id
     ) n
     where s.dispositifs && :dispositifs::text[]
       and (:before::uuid is null or (s.held_at, s.id) < (select held_at, id from sitting where id = :before))
     order by s.held_at desc, s.id desc limit :limit`,
    { dispositifs: [...dispositifs], before: before ?? null, limit },
  );
  return rows.map(({ held_at: held, closed_at: closed, ...rest }) => ({
    ...rest,
    heldAt: held.toISOString(),
    closedAt: closed?.toISOString() ?? null,
  }));
}

/** Says that something of a sitting changes, and gives its new revision. Who calls holds it. */
export async function raiseRevision(tx: Knex.Transaction, id: string): Promise<number> {
  const [row] = await tx('sitting')
    .where({ id })
    .update({ revision: tx.raw('revision + 1') })
    .returning<{ revision: number }[]>('revision');
  if (!row) throw new Error(`sitting ${id} was held, and is not there`);
  return row.revision;
}

/** Removes a sitting with its agenda; who calls has made sure that nothing of it was carried out. */
export async function removeSitting(tx: Knex.Transaction, id: string): Promise<void> {
  await tx('sitting').where({ id }).delete();
}
