/** What vouches for who somebody is, and for the address that they are reached at. */
import type { Knex } from 'knex';
import { VOUCHED } from './people.ts';

/** A name of the register with what it rests on. */
export interface PersonProof {
  readonly name: string;
  /** Whether the identity service vouches for it; otherwise it is what somebody said. */
  readonly vouched: boolean;
  /** When it last did; null for never, or not known. */
  readonly vouchedAt: Date | null;
  /** Birth as the register has it: the word of the identity service where it vouches. An ISO day. */
  readonly birthDate: string | null;
  readonly birthPlace: string | null;
  /** Address of their account, lower case, of which they proved that it is theirs; null for none. */
  readonly email: string | null;
  /** When they did, of an address that took the place of another one; null for not known. */
  readonly emailAt: Date | null;
}

type Row = Omit<PersonProof, 'vouched'> & { readonly verified: number };

/** What is known so of a person; undefined when there is none of that identifier. */
export async function personProof(tx: Knex, id: string): Promise<PersonProof | undefined> {
  const { rows } = await tx.raw<{ rows: Row[] }>(
    `select concat_ws(' ', p.given_name, p.family_name) as name, p.verified, p.verified_at as "vouchedAt",
        to_char(p.birth_date, 'YYYY-MM-DD') as "birthDate", p.birth_place as "birthPlace", lower(u.email) as email,
        (select max(a.confirmed_at) from address_change a
          where a.user_id = u.id and a.address = lower(u.email) and a.confirmed_at is not null and a.ended_at is null) as "emailAt"
      from person p left join "user" u on u.id = p.user_id and u."emailVerified" where p.id = ?`,
    [id],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { verified, ...proof } = row;
  return { ...proof, vouched: verified === VOUCHED };
}
