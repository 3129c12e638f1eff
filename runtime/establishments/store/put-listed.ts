/** What the file of the register says, written over what is there. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Column, ListedEstablishment } from '../judge-row.ts';

/** Columns of the table that a column of the file is written to. */
const WRITTEN: Readonly<Record<Exclude<Column, 'ridet'>, string>> = {
  nom: 'name',
  forme: 'legal_form',
  naf: 'activity',
  rna: 'rna',
  voie: 'address',
  boite_postale: 'address',
  code_postal: 'address',
  commune: 'address',
  email: 'email',
  telephone: 'phone',
  ferme_le: 'closed_on',
};

/**
 * Enters establishments, or writes over them what differs in the columns that the file has; the others stay as they are. Gives how
 * many were new and how many changed.
 */
export async function putListed(
  db: Knex,
  entries: readonly ListedEstablishment[],
  columns: readonly Column[],
): Promise<{ readonly added: number; readonly changed: number }> {
  if (entries.length === 0) return { added: 0, changed: 0 };
  const said = new Set(columns.flatMap((column) => (column === 'ridet' ? [] : [WRITTEN[column]])));
  const names = [...said];
  const rows = entries.map((entry) => ({
    id: randomUUID(),
    ridet: entry.ridet,
    name: entry.name,
    legal_form: entry.legalForm,
    activity: entry.activity,
    rna: entry.rna,
    address: entry.address,
    email: entry.email,
    phone: entry.phone,
    closed_on: entry.closedOn,
  }));
  const differs = names.map((name) => `e.${name} is distinct from excluded.${name}`).join(' or ');
  const { rows: counted } = await db.raw<{ rows: { added: number; changed: number }[] }>(
    `with written as (
       insert into establishment as e (id, ridet, name, legal_form, activity, rna, address, email, phone, closed_on, listed_at)
       select id, ridet, name, legal_form, activity, rna, address, email, phone, closed_on, now()
       from json_to_recordset(?::json) as r (id uuid, ridet text, name text, legal_form text, activity text, rna text, address jsonb,
         email text, phone text, closed_on date)
       on conflict (ridet) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')},
         listed_at = now(), updated_at = case when ${differs} then now() else e.updated_at end
       returning xmax = 0 as added, updated_at = now() as touched
     )
     select count(*) filter (where added)::int as added, count(*) filter (where touched and not added)::int as changed from written`,
    [JSON.stringify(rows)],
  );
  return counted[0] ?? { added: 0, changed: 0 };
}
