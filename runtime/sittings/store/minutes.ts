/** Minutes that are closed: added and never changed, each with the hash of itself and of the one before. */
import type { Knex } from 'knex';
import { chainedHash } from '../../store/chained-hash.ts';
import type { Minutes } from '../minutes.ts';

/** Minutes as they were closed. */
export interface StoredMinutes {
  readonly seq: number;
  readonly sittingId: string;
  readonly at: Date;
  readonly by: string;
  readonly content: Minutes;
  readonly hash: string;
  /** Whether they are as they were written, after those before them. */
  readonly proven: boolean;
}

interface Row extends Pick<StoredMinutes, 'seq' | 'at' | 'content' | 'hash'> {
  readonly sitting_id: string;
  readonly by_name: string;
  readonly previous: string;
}

/** Closes a sitting with its minutes, after those that were closed last. Who calls holds the sitting. */
export async function closeWith(
  tx: Knex.Transaction,
  sittingId: string,
  { content, by, now }: { readonly content: Minutes; readonly by: string; readonly now: string },
): Promise<void> {
  await tx.raw('lock table sitting_minutes in share row exclusive mode');
  const last = await tx('sitting_minutes')
    .orderBy('seq', 'desc')
    .first<Pick<Row, 'seq' | 'hash'> | undefined>('seq', 'hash');
  const seq = (last?.seq ?? 0) + 1;
  await tx('sitting_minutes').insert({
    seq,
    sitting_id: sittingId,
    at: now,
    by_name: by,
    content: JSON.stringify(content),
    hash: hashOf(last?.hash ?? '', { seq, sittingId, at: now, by, content }),
  });
  await tx('sitting')
    .where({ id: sittingId })
    .update({ closed_at: now, revision: tx.raw('revision + 1') });
}

/** The closed minutes of a sitting; undefined while it is open. */
export async function findMinutes(db: Knex, sittingId: string): Promise<StoredMinutes | undefined> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select m.*, coalesce((select hash from sitting_minutes b where b.seq = m.seq - 1), '') as previous
     from sitting_minutes m where m.sitting_id = ?`,
    [sittingId],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { seq, at, by_name: by, content, hash, previous } = row;
  const proven = hashOf(previous, { seq, sittingId, at: at.toISOString(), by, content }) === hash;
  return { seq, sittingId, at, by, content, hash, proven };
}

function hashOf(
  previous: string,
  said: Pick<StoredMinutes, 'seq' | 'sittingId' | 'by' | 'content'> & { readonly at: string },
): string {
  const { seq, sittingId, at, by, content } = said;
  return chainedHash(previous, { seq, sittingId, at: new Date(at).toISOString(), by, content });
}
