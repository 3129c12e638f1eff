/** Tokens of programs: a token may do what its owner may, until it ends. Shown once, kept as a hash. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type {
  AdminToken,
  AdminTokenList,
  ApiToken,
  ApiTokenList,
  NewToken,
  TokenCreated,
} from '../../schemas/types/api.ts';
import { nameWithAddress, type ChangeAuthor, type NewRightChange } from './rights/right-change.ts';
import { insertRightChanges } from './rights/store/right-changes.ts';
import { createSecret, hashSecret } from './secrets.ts';
import {
  deleteTokens,
  insertTokenRow,
  listTokenRows,
  pageOfTokenRows,
  takeToken,
  type EndedToken,
  type OwnedTokenRow,
  type TokenRow,
} from './store/tokens.ts';
import { warningOf } from './token-end.ts';

const PREFIX = 'cagou_';
const DAY = 86_400_000;

/** Whose tokens they are, as whoever changes them is known. */
export interface TokenOwner {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

/** Makes a token of an account. */
export async function insertToken(
  tx: Knex.Transaction,
  owner: TokenOwner,
  { name, days, scopes, schemes }: NewToken,
): Promise<TokenCreated> {
  const id = randomUUID();
  const token = createSecret(PREFIX);
  const expiresAt = new Date(Date.now() + days * DAY);
  await insertTokenRow(tx, {
    id,
    name,
    tokenHash: hashSecret(token),
    userId: owner.userId,
    expiresAt,
    scopes,
    schemes,
  });
  const after = { token: name, until: expiresAt.toISOString(), ...(scopes && { scopes }) };
  const change = {
    kind: 'token-made',
    subjectId: owner.userId,
    subject: nameWithAddress(owner),
    before: null,
    after,
  } as const;
  await insertRightChanges(tx, owner, [change]);
  return { id, token, expiresAt: expiresAt.toISOString() };
}

/** The tokens of an account, newest first; those that have ended tell why a program is refused. */
export async function listTokens(tx: Knex, userId: string): Promise<ApiTokenList> {
  const rows = await listTokenRows(tx, userId);
  return { items: rows.map(presentToken) };
}

function presentToken({ id, name, created_at, last_used_at, expires_at, ended, scopes, schemes }: TokenRow): ApiToken {
  return {
    id,
    name,
    createdAt: created_at.toISOString(),
    lastUsedAt: last_used_at?.toISOString() ?? null,
    expiresAt: expires_at.toISOString(),
    ended,
    endsSoon: warningOf({ createdAt: created_at, expiresAt: expires_at }, new Date()) !== null,
    scopes,
    schemes,
  };
}

/** A page of the tokens of everybody that open something, the nearest end first. @param after `next` of the page before */
export async function listAllTokens(tx: Knex, after: number): Promise<AdminTokenList> {
  const { rows, next } = await pageOfTokenRows(tx, after);
  return { items: rows.map(presentOwned), next: next === null ? null : String(next) };
}

function presentOwned(row: OwnedTokenRow): AdminToken {
  return { ...presentToken(row), owner: { name: row.owner_name, email: row.owner_email } };
}

/** Takes a token away, whosever it is. */
export async function revokeAnyToken(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  id: string,
): Promise<'revoked' | 'unknown'> {
  const taken = await takeToken(tx, id);
  if (!taken) return 'unknown';
  const owner = { userId: taken.user_id, name: taken.owner_name, email: taken.owner_email };
  await insertRightChanges(tx, by, revocations(owner, [taken]));
  return 'revoked';
}

/** Takes a token away from the account that owns it: what uses it is refused from the next request on. */
export async function revokeToken(tx: Knex.Transaction, owner: TokenOwner, id: string): Promise<'revoked' | 'unknown'> {
  const taken = await deleteTokens(tx, { id, userId: owner.userId });
  await insertRightChanges(tx, owner, revocations(owner, taken));
  return taken.length > 0 ? 'revoked' : 'unknown';
}

/** Takes away all tokens of an account, such as when its owner no longer works here. */
export async function revokeAllTokens(tx: Knex.Transaction, by: ChangeAuthor, owner: TokenOwner): Promise<void> {
  await insertRightChanges(tx, by, revocations(owner, await deleteTokens(tx, { userId: owner.userId })));
}

function revocations(owner: TokenOwner, taken: readonly EndedToken[]): readonly NewRightChange[] {
  return taken.map(({ name, expires_at: until }) => ({
    kind: 'token-revoked',
    subjectId: owner.userId,
    subject: nameWithAddress(owner),
    before: { token: name, until: until.toISOString() },
    after: null,
  }));
}

/** Hash under which a token is kept; null for what cannot be one. */
export function tokenHash(token: string): string | null {
  return token.startsWith(PREFIX) ? hashSecret(token) : null;
}
