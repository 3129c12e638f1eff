/** Tokens of programs: a token may do what its owner may, until it ends. Shown once, kept as a hash. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { ApiToken, ApiTokenList, NewToken, TokenCreated } from '../../schemas/types/api.ts';
import { createSecret, hashSecret } from './secrets.ts';

const PREFIX = 'cagou_';
const DAY = 86_400_000;

/** Makes a token of an account. */
export async function insertToken(tx: Knex, userId: string, { name, days }: NewToken): Promise<TokenCreated> {
  const id = randomUUID();
  const token = createSecret(PREFIX);
  const expiresAt = new Date(Date.now() + days * DAY);
  await tx('api_token').insert({ id, name, token_hash: hashSecret(token), user_id: userId, expires_at: expiresAt });
  return { id, token, expiresAt: expiresAt.toISOString() };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly created_at: Date;
  readonly last_used_at: Date | null;
  readonly expires_at: Date;
  readonly ended: boolean;
}

/** The tokens of an account, newest first; those that have ended tell why a program is refused. */
export async function listTokens(tx: Knex, userId: string): Promise<ApiTokenList> {
  const rows: readonly Row[] = await tx('api_token')
    .where({ user_id: userId })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'asc' },
    ])
    .select('id', 'name', 'created_at', 'last_used_at', 'expires_at', tx.raw('expires_at <= now() as ended'));
  return { items: rows.map(presentToken) };
}

function presentToken({ id, name, created_at, last_used_at, expires_at, ended }: Row): ApiToken {
  return {
    id,
    name,
    createdAt: created_at.toISOString(),
    lastUsedAt: last_used_at?.toISOString() ?? null,
    expiresAt: expires_at.toISOString(),
    ended,
  };
}

/** Takes a token away from the account that owns it: what uses it is refused from the next request on. */
export async function revokeToken(tx: Knex, userId: string, id: string): Promise<'revoked' | 'unknown'> {
  const taken = await tx('api_token').where({ id, user_id: userId }).delete();
  return taken > 0 ? 'revoked' : 'unknown';
}

/** Takes away all tokens of an account, such as when its owner no longer works here. */
export async function revokeAllTokens(tx: Knex, userId: string): Promise<void> {
  await tx('api_token').where({ user_id: userId }).delete();
}

/** Hash under which a token is kept; null for what cannot be one. */
export function tokenHash(token: string): string | null {
  return token.startsWith(PREFIX) ? hashSecret(token) : null;
}
