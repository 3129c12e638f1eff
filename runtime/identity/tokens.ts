/** Tokens of programs: a token may do what its owner may, until it ends. Shown once, kept as a hash. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { NewToken, TokenCreated, TokenList } from '../../schemas/types/api.ts';
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

/** Hash under which a token is kept; null for what cannot be one. */
export function tokenHash(token: string): string | null {
  return token.startsWith(PREFIX) ? hashSecret(token) : null;
}

/** Tokens of an account that can still be used. */
export async function listTokens(db: Knex, userId: string): Promise<TokenList> {
  const rows = await db<TokenRow>('api_token')
    .where({ user_id: userId })
    .where('expires_at', '>', db.fn.now())
    .orderBy('created_at', 'desc');
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    })),
  };
}

/** Ends one token of an account, at once; false when it has none of that identifier. */
export async function endToken(db: Knex, userId: string, id: string): Promise<boolean> {
  return (await db('api_token').where({ id, user_id: userId }).delete()) > 0;
}

/** Ends all tokens of an account: whoever had its password may have made some. */
export async function endTokens(db: Knex, userId: string): Promise<void> {
  await db('api_token').where({ user_id: userId }).delete();
}

interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly user_id: string;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly last_used_at: Date | null;
}
