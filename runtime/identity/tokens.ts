/** Tokens of programs: a token may do what its owner may, until it ends. Shown once, kept as a hash. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { NewToken, TokenCreated } from '../../schemas/types/api.ts';
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
