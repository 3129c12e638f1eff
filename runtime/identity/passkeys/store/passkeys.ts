import type { Knex } from 'knex';

/** A passkey of an account (WebAuthn): the public half of its key, and how often it signed. */
export interface PasskeyRow {
  readonly id: string;
  readonly user_id: string;
  readonly name: string;
  readonly public_key: Buffer;
  /** As the driver gives a bigint. */
  readonly counter: string;
  readonly transports: readonly string[];
  readonly created_at: Date;
  readonly last_used_at: Date | null;
}

/** Those of an account, newest first. */
export async function selectPasskeys(tx: Knex, userId: string): Promise<readonly PasskeyRow[]> {
  return tx<PasskeyRow>('passkey')
    .where({ user_id: userId })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'asc' },
    ])
    .select('*');
}

/** The one of an identifier; undefined when nobody has it. */
export async function findPasskey(tx: Knex, id: string): Promise<PasskeyRow | undefined> {
  return tx<PasskeyRow>('passkey').where({ id }).first();
}

interface NewPasskey {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** Keeps a passkey; one that is there already stays as it is. */
export async function insertPasskey(
  tx: Knex,
  { publicKey, userId, transports, ...passkey }: NewPasskey,
): Promise<void> {
  const row = { ...passkey, user_id: userId, public_key: Buffer.from(publicKey), transports: [...transports] };
  await tx('passkey').insert(row).onConflict('id').ignore();
}

/** It signed in now. */
export async function notePasskeyUse(tx: Knex, id: string, counter: number): Promise<void> {
  await tx('passkey').where({ id }).update({ counter, last_used_at: tx.fn.now() });
}

/** Removes one of an account; nothing happens when it is not theirs. */
export async function deletePasskey(tx: Knex, userId: string, id: string): Promise<void> {
  await tx('passkey').where({ user_id: userId, id }).delete();
}

/** Removes the passkeys of an account that were added since a moment. */
export async function dropPasskeysSince(tx: Knex, userId: string, since: Date): Promise<void> {
  await tx('passkey').where({ user_id: userId }).where('created_at', '>=', since).delete();
}
