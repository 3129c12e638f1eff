/** Labels that services define for the cases of their schemes. None is ever removed: histories and cases name them. */
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';
import type { CaseLabel, KeepLabel, Label } from '../../../schemas/types/api.ts';

/** Of one scheme, archived or not: more than anybody finds again. */
const MOST = 60;

interface LabelRow extends Pick<Label, 'id' | 'name' | 'tone' | 'archived'> {
  readonly dispositif_id: string;
}

const COLUMNS = ['id', 'dispositif_id', 'name', 'tone', 'archived'] as const;

/** The labels of some schemes, by name; archived ones too. */
export async function listLabels(db: Knex, dispositifs: readonly string[]): Promise<readonly Label[]> {
  const rows = await db<LabelRow>('label')
    .whereIn('dispositif_id', [...dispositifs])
    .select(...COLUMNS);
  return rows
    .map(({ dispositif_id: dispositif, ...label }) => ({ ...label, dispositif }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'fr', { numeric: true }));
}

/** What is shown of the labels on a case, by name. */
export async function labelsOn(db: Knex, ids: readonly string[]): Promise<readonly CaseLabel[]> {
  if (ids.length === 0) return [];
  const rows = await db<LabelRow>('label')
    .whereIn('id', [...ids])
    .select('id', 'name', 'tone');
  return rows.toSorted((one, other) => one.name.localeCompare(other.name, 'fr', { numeric: true }));
}

/** Who changes it, and when. */
interface Change {
  readonly by: string;
  readonly at: Instant;
}

/**
 * Defines a label, or changes the one of that identifier in its scheme.
 * @returns `taken`: another label of the scheme is called so; `many`: the scheme has as many as it may; `unknown`: the identifier is that of another scheme's
 */
export async function keepLabel(
  tx: Knex.Transaction,
  id: string,
  { dispositif, name, tone, archived }: KeepLabel,
  { by, at }: Change,
): Promise<'kept' | 'taken' | 'many' | 'unknown'> {
  // One after the other: two who define one at once are told of each other.
  await tx.raw('select from dispositif where id = ? for no key update', [dispositif]);
  const known = await tx<LabelRow>('label').where({ id }).first('dispositif_id');
  if (known && known.dispositif_id !== dispositif) return 'unknown';
  const others = await tx<LabelRow>('label').where({ dispositif_id: dispositif }).whereNot({ id }).select('name');
  const written = name.trim();
  if (others.some((other) => other.name.toLowerCase() === written.toLowerCase())) return 'taken';
  if (!known && others.length >= MOST) return 'many';
  const row = { id, dispositif_id: dispositif, name: written, tone, archived, changed_by: by, changed_at: at };
  await tx('label').insert(row).onConflict('id').merge();
  return 'kept';
}
