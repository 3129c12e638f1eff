/** Feeds as they are kept: tokens that have a view. */
import type { Knex } from 'knex';
import type { TokenRow } from './tokens.ts';

/** What a feed gives: a query of the queue, columns as the desk writes them, and what the list is for. */
export interface FeedView {
  readonly search: string;
  readonly show: string;
  readonly reason: string;
}

interface FeedRow extends Pick<TokenRow, 'id' | 'name' | 'created_at' | 'last_used_at' | 'expires_at' | 'ended'> {
  readonly feed: FeedView;
}

/** The feeds of an account, newest first. */
export async function listFeedRows(db: Knex, userId: string): Promise<readonly FeedRow[]> {
  return db('api_token')
    .where({ user_id: userId })
    .whereNotNull('feed')
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'asc' },
    ])
    .select<FeedRow[]>(
      'id',
      'name',
      'created_at',
      'last_used_at',
      'expires_at',
      'feed',
      db.raw('expires_at <= now() as ended'),
    );
}

/** A feed that has not ended, by the hash of its secret, whose use is noted; undefined when there is none. */
export async function findFeedRow(
  db: Knex,
  hash: string,
): Promise<{ readonly user_id: string; readonly name: string; readonly feed: FeedView } | undefined> {
  const { rows } = await db.raw<{ rows: { user_id: string; name: string; feed: FeedView }[] }>(
    `update api_token set last_used_at = now() where token_hash = :hash and feed is not null and expires_at > now()
     returning user_id, name, feed`,
    { hash },
  );
  return rows[0];
}
