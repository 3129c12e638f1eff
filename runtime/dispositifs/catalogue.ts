/** What is published, as lists need it: nothing is compiled for a catalogue. */
import type { Knex } from 'knex';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';

export interface CatalogueEntry {
  readonly id: string;
  /** Version in force. */
  readonly version: number;
  readonly publishedAt: Date;
  readonly identity: DispositifIdentity;
}

/** Published schemes in the order of their titles. */
export async function readCatalogue(tx: Knex | Knex.Transaction): Promise<readonly CatalogueEntry[]> {
  const { rows } = await tx.raw<{ rows: CatalogueEntry[] }>(
    `select d.id, v.number as version, v.published_at as "publishedAt", v.catalogue as identity from dispositif d
      join dispositif_version v on v.dispositif_id = d.id and v.number = d.current_version
      order by plain_text(d.title), d.id`,
  );
  return rows;
}

/** One published scheme; undefined when there is none of that identifier. */
export async function findCatalogueEntry(tx: Knex | Knex.Transaction, id: string): Promise<CatalogueEntry | undefined> {
  return (await readCatalogue(tx)).find((entry) => entry.id === id);
}
