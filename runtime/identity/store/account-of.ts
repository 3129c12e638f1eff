/** The account behind what a browser or a mail holds: the secret of a session, the link of a mail, the place of a sign-in. */
import type { Knex } from 'knex';

interface Owner {
  readonly email: string;
  readonly name: string;
}

/** Whose session a secret opens; undefined when it opens none. */
export async function accountOfSession(tx: Knex, token: string): Promise<Owner | undefined> {
  return tx('user as u')
    .join('session as s', 's.userId', 'u.id')
    .where({ 's.token': token })
    .first<Owner | undefined>('u.email', 'u.name');
}

/** Whose password a link of a mail changes; undefined when the link is none. */
export async function accountOfResetLink(tx: Knex, token: string): Promise<Owner | undefined> {
  return tx('user as u')
    .join('verification as v', 'v.value', 'u.id')
    .where({ 'v.identifier': `reset-password:${token}` })
    .first<Owner | undefined>('u.email', 'u.name');
}

/** The account whose sign-in waits for a code under a name; null when none does. */
export async function accountOfCode(tx: Knex, place: string): Promise<string | null> {
  const row = await tx<{ identifier: string; value: string }>('verification')
    .where({ identifier: place })
    .first('value');
  return row?.value ?? null;
}
