/** The register of establishments of this installation, as a source among others. */
import type { Knex } from 'knex';
import { ESTABLISHMENTS, type SourceAnswer } from '../../engine/index.ts';
import { findByRidet, type Establishment } from '../establishments/index.ts';

/** What the register has of a RIDET, however it is written. What people gave of an establishment in their requests is not the register's. */
export async function askEstablishments(db: Knex, key: string): Promise<SourceAnswer> {
  const found = await findByRidet(db, key);
  if (!found?.listed) return { type: 'unknown' };
  const values = Object.keys(ESTABLISHMENTS.values).flatMap((name) => {
    const value = valueOf(found, name);
    return value === null ? [] : [[name, value] as const];
  });
  return { type: 'found', values: Object.fromEntries(values) };
}

function valueOf({ name, legalForm, activity, rna, closedOn, address }: Establishment, value: string): string | null {
  switch (value) {
    case 'nom':
      return name;
    case 'forme':
      return legalForm;
    case 'naf':
      return activity;
    case 'rna':
      return rna;
    case 'fermeLe':
      return closedOn;
    default:
      return address?.[value] ?? null;
  }
}
