/** Tokens of programs as they are kept. */
import type { Knex } from 'knex';
import type { ApiToken } from '../../../schemas/types/api.ts';

/** A token as its owner sees it: not its secret, of which only the hash is kept. `ended`: it has run out. */
export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly created_at: Date;
  readonly last_used_at: Date | null;
  readonly expires_at: Date;
  readonly ended: boolean;
  readonly scopes: ApiToken['scopes'];
  readonly schemes: ApiToken['schemes'];
}

/** What the history says of a token that was revoked. */
export type EndedToken = Pick<TokenRow, 'name' | 'expires_at'>;

/**
 * Writes a token.
 * @param token `tokenHash` is what a request that carries the secret is found by
 */
export async function insertTokenRow(
  tx: Knex.Transaction,
  token: {
    readonly id: string;
    readonly name: string;
    readonly tokenHash: string;
    readonly userId: string;
    readonly expiresAt: Date;
    readonly scopes?: readonly string[] | undefined;
    readonly schemes?: readonly string[] | undefined;
  },
): Promise<void> {
  await tx('api_token').insert({
    id: token.id,
    name: token.name,
    token_hash: token.tokenHash,
    user_id: token.userId,
    expires_at: token.expiresAt,
    scopes: token.scopes ?? null,
    schemes: token.schemes ?? null,
  });
}

/** The tokens of an account, newest first; those that have ended too. */
export async function listTokenRows(tx: Knex, userId: string): Promise<readonly TokenRow[]> {
  return tx('api_token')
    .where({ user_id: userId })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'asc' },
    ])
    .select(
      'id',
      'name',
      'created_at',
      'last_used_at',
      'expires_at',
      'scopes',
      'schemes',
      tx.raw('expires_at <= now() as ended'),
    );
}

/** Takes tokens of an account away, one or all. */
export async function deleteTokens(
  tx: Knex.Transaction,
  { userId, id }: { readonly userId: string; readonly id?: string },
): Promise<readonly EndedToken[]> {
  return tx('api_token')
    .where({ user_id: userId, ...(id !== undefined && { id }) })
    .delete()
    .returning<EndedToken[]>(['name', 'expires_at']);
}
