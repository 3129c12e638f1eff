/**
 * Feeds: addresses that give a view of the queue as a table, for spreadsheets, which can ask for an address and for nothing else. The
 * address holds a secret that is kept as its hash, opens that view alone, with the rights that its maker has when it is read, and
 * ends. It is a token in all else: listed, watched over and revoked as one.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { FeedCreated, FeedList, NewFeed } from '../../schemas/types/api.ts';
import { nameWithAddress } from './rights/right-change.ts';
import { insertRightChanges } from './rights/store/right-changes.ts';
import { createSecret, hashSecret } from './secrets.ts';
import { findFeedRow, listFeedRows, type FeedView } from './store/feeds.ts';
import { readViewers } from './store/viewers.ts';
import { insertTokenRow } from './store/tokens.ts';
import type { TokenOwner } from './tokens.ts';
import type { Viewer } from './viewer.ts';

const DAY = 86_400_000;

/** Where feeds are, with the secret at the end. */
const pathOf = (secret: string): string => `/api/v1/feeds/${secret}.csv`;

/** A feed whose address was asked for, with its maker as they are now. */
export interface OpenedFeed {
  readonly name: string;
  readonly view: FeedView;
  readonly viewer: Viewer;
}

/** Makes a feed of an account; its address is shown this once. @param siteUrl without final slash */
export async function insertFeed(
  tx: Knex.Transaction,
  owner: TokenOwner,
  { name, days, search, show, reason }: NewFeed,
  siteUrl: string,
): Promise<FeedCreated> {
  const [id, secret] = [randomUUID(), createSecret('flux_')];
  const expiresAt = new Date(Date.now() + days * DAY);
  const feed = { search, show, reason: reason.trim() };
  const row = {
    id,
    name: name.trim(),
    tokenHash: hashSecret(secret),
    userId: owner.userId,
    expiresAt,
    scopes: [],
    feed,
  };
  await insertTokenRow(tx, row);
  const after = { token: row.name, until: expiresAt.toISOString() };
  const subject = nameWithAddress(owner);
  await insertRightChanges(tx, owner, [{ kind: 'token-made', subjectId: owner.userId, subject, before: null, after }]);
  return { id, address: siteUrl + pathOf(secret), expiresAt: expiresAt.toISOString() };
}

/** The feeds of an account, newest first; those that have ended tell why a spreadsheet is refused. */
export async function listFeeds(tx: Knex, userId: string): Promise<FeedList> {
  const rows = await listFeedRows(tx, userId);
  return {
    items: rows.map(({ id, name, created_at, last_used_at, expires_at, ended, feed }) => ({
      id,
      name,
      reason: feed.reason,
      createdAt: created_at.toISOString(),
      lastUsedAt: last_used_at?.toISOString() ?? null,
      expiresAt: expires_at.toISOString(),
      ended,
    })),
  };
}

/** The feed of an address; null once it has ended, was revoked, or its maker has no account any more. */
export async function openFeed(db: Knex, secret: string): Promise<OpenedFeed | null> {
  const row = await findFeedRow(db, hashSecret(secret));
  const [viewer] = row ? await readViewers(db, [row.user_id]) : [];
  return row && viewer ? { name: row.name, view: row.feed, viewer } : null;
}
