/**
 * The user register (GRU): natural persons, whether they have an account or came to a counter. Store functions; each
 * takes the transaction (or the database) first.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';

/** A person as the register knows them. Dates are ISO days, telephones E.164. */
export interface Person {
  readonly id: string;
  readonly userId: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthName: string | null;
  readonly birthDate: string | null;
  readonly birthPlace: string | null;
  readonly gender: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: Readonly<Record<string, string>> | null;
  /** 0 nothing, 1 declared by the person, 2 digital identity. */
  readonly verified: number;
}

/** What `verified` is where the identity service vouches for who somebody is. */
export const VOUCHED = 2;

/** What is known of someone helped at a counter or by letter. */
export type NewPerson = Pick<Person, 'givenName' | 'familyName' | 'email' | 'phone' | 'birthDate'>;

/** What vouches for a sign-in: the claims of the identity service. */
export interface VouchedIdentity {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly birthDate: string | null;
  readonly birthPlace: string | null;
  readonly gender: string | null;
  readonly verified: number;
}

/** A row of `person`; `verified` says what vouches for the identity: 0 nothing, 1 the person, 2 a digital identity. */
export interface PersonRow {
  readonly id: string;
  readonly user_id: string | null;
  readonly given_name: string;
  readonly family_name: string;
  readonly birth_name: string | null;
  readonly birth_date: string | null;
  readonly birth_place: string | null;
  readonly gender: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: Person['address'];
  readonly verified: number;
}

/** The person of an identifier; null when there is none. */
export async function findPerson(tx: Knex, id: string): Promise<Person | null> {
  const row = await tx<PersonRow>('person').where({ id }).first();
  return row ? toPerson(row) : null;
}

/** The person of an account; null when it has none yet. */
export async function findPersonOfUser(tx: Knex, userId: string): Promise<Person | null> {
  const row = await tx<PersonRow>('person').where({ user_id: userId }).first();
  return row ? toPerson(row) : null;
}

/** Enters someone who has no account. Returns their identifier. */
export async function insertPerson(tx: Knex, person: NewPerson): Promise<string> {
  const id = randomUUID();
  await tx('person').insert({
    id,
    given_name: person.givenName.trim(),
    family_name: person.familyName.trim(),
    email: person.email?.trim().toLowerCase() ?? null,
    phone: person.phone,
    birth_date: person.birthDate,
  });
  return id;
}

/**
 * Enters the person of an account when it is not in the register, and takes over what the identity service vouches for.
 * An account without claims keeps what is there: what a person declared is not lost by signing in another way.
 */
export async function ensurePerson(tx: Knex, userId: string, identity: VouchedIdentity | null): Promise<void> {
  await tx.raw(
    `insert into person (id, user_id, given_name, family_name, email)
     select ?, u.id, split_part(u.name, ' ', 1), coalesce(nullif(regexp_replace(u.name, '^\\S+\\s*', ''), ''), u.name), u.email
     from "user" u where u.id = ?
     on conflict (user_id) do nothing`,
    [randomUUID(), userId],
  );
  if (identity) await updateFromIdentity(tx, userId, identity);
}

/** Names given at sign-up, which a full name alone would split badly. Nothing happens when the account does not exist. */
export async function namePerson(
  tx: Knex,
  email: string,
  names: Pick<Person, 'givenName' | 'familyName'>,
): Promise<void> {
  await tx.raw(
    `insert into person (id, user_id, given_name, family_name, email)
     select ?, u.id, ?, ?, u.email from "user" u where u.email = ? and not u."emailVerified"
     on conflict (user_id) do nothing`,
    [randomUUID(), names.givenName.trim(), names.familyName.trim(), email.trim().toLowerCase()],
  );
}

async function updateFromIdentity(tx: Knex, userId: string, identity: VouchedIdentity): Promise<void> {
  const vouched = {
    given_name: identity.givenName,
    family_name: identity.familyName,
    birth_date: identity.birthDate,
    birth_place: identity.birthPlace,
    gender: identity.gender,
  };
  const said = Object.fromEntries(Object.entries(vouched).filter(([, value]) => value !== null));
  await tx('person')
    .where({ user_id: userId })
    .update({
      ...said,
      verified: identity.verified,
      verified_at: identity.verified === VOUCHED ? tx.fn.now() : null,
      updated_at: tx.fn.now(),
    });
}

/** The person of a row, of which days are ISO texts. */
export function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    userId: row.user_id,
    givenName: row.given_name,
    familyName: row.family_name,
    birthName: row.birth_name,
    birthDate: row.birth_date,
    birthPlace: row.birth_place,
    gender: row.gender,
    email: row.email,
    phone: row.phone,
    address: row.address,
    verified: row.verified,
  };
}
