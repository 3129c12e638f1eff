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
    readonly feed?: object | undefined;
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
    feed: token.feed === undefined ? null : JSON.stringify(token.feed),
  });
}

/** The tokens of programs of an account, newest first; those that have ended too. */
export async function listTokenRows(tx: Knex, userId: string): Promise<readonly TokenRow[]> {
  return tx('api_token')
    .where({ user_id: userId, feed: null })
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

/** The same, with whose it is. */
export interface OwnedTokenRow extends TokenRow {
  readonly user_id: string;
  readonly owner_name: string;
  readonly owner_email: string;
}

const PAGE = 50;

/** A page of the tokens that open something, of everybody, the nearest end first. @param offset of the first of them */
export async function pageOfTokenRows(
  tx: Knex,
  offset: number,
): Promise<{ readonly rows: readonly OwnedTokenRow[]; readonly next: number | null }> {
  const rows: readonly OwnedTokenRow[] = await tx('api_token as t')
    .join('user as u', 'u.id', 't.user_id')
    .whereRaw('t.expires_at > now()')
    .orderBy([{ column: 't.expires_at' }, { column: 't.id' }])
    .offset(offset)
    .limit(PAGE + 1)
    .select(
      't.id',
      't.name',
      't.created_at',
      't.last_used_at',
      't.expires_at',
      't.scopes',
      't.schemes',
      't.user_id',
      'u.name as owner_name',
      'u.email as owner_email',
      tx.raw('false as ended'),
    );
  return { rows: rows.slice(0, PAGE), next: rows.length > PAGE ? offset + PAGE : null };
}

/** Takes a token away, and says what it was; undefined when there is none. */
export async function takeToken(tx: Knex.Transaction, id: string): Promise<TakenToken | undefined> {
  const { rows } = await tx.raw<{ rows: TakenToken[] }>(
    `delete from api_token t using "user" u where t.id = :id and u.id = t.user_id
     returning t.name, t.expires_at, t.user_id, u.name as owner_name, u.email as owner_email`,
    { id },
  );
  return rows[0];
}

type TakenToken = Pick<OwnedTokenRow, 'name' | 'expires_at' | 'user_id' | 'owner_name' | 'owner_email'>;

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
