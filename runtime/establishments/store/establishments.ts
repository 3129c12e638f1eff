/** Establishments as they are kept. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { isRidet, normaliseRidet, type OrganisationDetails } from '../../../engine/index.ts';

/** A company or an association, by its establishment. */
export interface Establishment {
  readonly id: string;
  /** Null for an association that has none. */
  readonly ridet: string | null;
  readonly name: string;
  readonly legalForm: string | null;
  readonly activity: string | null;
  readonly rna: string | null;
  readonly address: Readonly<Record<string, string>> | null;
  /** Where codes are sent; null for unknown. */
  readonly email: string | null;
  readonly phone: string | null;
  /** ISO day; null while it is open. */
  readonly closedOn: string | null;
  /** Whether the register of establishments has it. */
  readonly listed: boolean;
  /** What people gave of it in their requests. */
  readonly details: OrganisationDetails;
}

/** What is read of a row of `establishment`, under another name for it. */
export const ESTABLISHMENT = (name: string): string =>
  `${name}.id, ${name}.ridet, ${name}.name, ${name}.legal_form as "legalForm", ${name}.activity, ${name}.rna, ${name}.address,
   ${name}.email, ${name}.phone, to_char(${name}.closed_on, 'YYYY-MM-DD') as "closedOn", ${name}.details, ${name}.listed_at is not null as listed`;

/** An establishment by its identifier; null when there is none. `held`: nobody changes it until the transaction ends. */
export async function findEstablishment(tx: Knex, id: string, held?: 'held'): Promise<Establishment | null> {
  const { rows } = await tx.raw<{ rows: Establishment[] }>(
    `select ${ESTABLISHMENT('e')} from establishment e where e.id = ? ${held ? 'for update' : ''}`,
    [id],
  );
  return rows[0] ?? null;
}

/** Writes how it is reached over what people gave before; what is null leaves the word to the register. */
export async function writeContact(
  tx: Knex,
  id: string,
  contact: { readonly phone: string | null; readonly address: Readonly<Record<string, string>> | null },
): Promise<void> {
  await tx.raw(
    `update establishment set details = jsonb_strip_nulls((details - 'phone' - 'address') || ?::jsonb), updated_at = now() where id = ?`,
    [JSON.stringify(contact), id],
  );
}

/** Writes details beside those that are there. */
export async function writeDetails(tx: Knex, id: string, details: OrganisationDetails): Promise<void> {
  await tx.raw('update establishment set details = details || ?::jsonb, updated_at = now() where id = ?', [
    JSON.stringify(details),
    id,
  ]);
}

/**
 * An association that has no RIDET, as somebody who acts for it declares it: entered once, by its number in the register of
 * associations.
 */
export async function declareAssociation(
  tx: Knex,
  { name, rna }: { readonly name: string; readonly rna: string },
): Promise<Establishment> {
  const known = () => tx<{ id: string; rna: string | null; listed_at: Date | null }>('establishment').where({ rna });
  if ((await known().first('id')) === undefined)
    await tx.raw(
      `insert into establishment (id, name, rna) values (?, ?, ?) on conflict (rna) where ridet is null do nothing`,
      [randomUUID(), name, rna],
    );
  const found = await known().orderByRaw('listed_at nulls last').first('id');
  const establishment = found && (await findEstablishment(tx, found.id));
  if (!establishment) throw new Error('an association that was entered is found');
  return establishment;
}

/** The establishment of a RIDET, however it is typed; null for what is no RIDET, or nobody's. */
export async function findByRidet(tx: Knex, typed: string): Promise<Establishment | null> {
  const ridet = normaliseRidet(typed);
  if (!isRidet(ridet)) return null;
  const { rows } = await tx.raw<{ rows: Establishment[] }>(
    `select ${ESTABLISHMENT('e')} from establishment e where e.ridet = ?`,
    [ridet],
  );
  return rows[0] ?? null;
}
