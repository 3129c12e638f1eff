import type { Knex } from 'knex';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';

interface NewVersion {
  readonly id: string;
  readonly hash: string;
  readonly files: Readonly<Record<string, string>>;
  readonly identity: DispositifIdentity;
  readonly by: string | null;
}

/** Writes the next version of a scheme and puts it in force; returns its number. The scheme must be locked. */
export async function insertVersion(
  tx: Knex.Transaction,
  { id, hash, files, identity, by }: NewVersion,
): Promise<number> {
  const { rows } = await tx.raw<{ rows: { number: number }[] }>(
    `insert into dispositif_version (dispositif_id, number, hash, files, catalogue, published_by)
      select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? from dispositif_version where dispositif_id = ?
      returning number`,
    [id, hash, JSON.stringify(files), JSON.stringify(identity), by, id],
  );
  const number = rows[0]?.number;
  if (number === undefined) throw new Error(`version of ${id} was not written`);
  await tx('dispositif')
    .where({ id })
    .update({ title: identity.title, current_version: number, updated_at: tx.fn.now() });
  return number;
}
