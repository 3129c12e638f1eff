/** What is published, as lists need it. */
import type { Knex } from 'knex';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';

/** A scheme with its version in force. */
export interface CatalogueEntry {
  readonly id: string;
  /** Version in force. */
  readonly version: number;
  readonly publishedAt: Date;
  readonly identity: DispositifIdentity;
}

const SELECT = `select d.id, v.number as version, v.published_at as "publishedAt", v.catalogue as identity from dispositif d
  join dispositif_version v on v.dispositif_id = d.id and v.number = d.current_version`;

/** A text that names every version in force, and changes with any of them; null when nothing is published. */
export async function findVersionsInForce(tx: Knex): Promise<string | null> {
  const { rows } = await tx.raw<{ rows: { versions: string | null }[] }>(
    `select string_agg(id || '@' || current_version, ' ' order by id) as versions from dispositif where current_version is not null and standing = 'offered'`,
  );
  return rows[0]?.versions ?? null;
}

/** All published schemes that are offered, by title. */
export async function listPublished(tx: Knex): Promise<readonly CatalogueEntry[]> {
  const { rows } = await tx.raw<{ rows: CatalogueEntry[] }>(
    `${SELECT} where d.standing = 'offered' order by d.title collate french, d.id`,
  );
  return rows;
}

/** All published schemes, those that are no longer offered among them, by title. */
export async function listInForce(tx: Knex): Promise<readonly CatalogueEntry[]> {
  const { rows } = await tx.raw<{ rows: CatalogueEntry[] }>(`${SELECT} order by d.title collate french, d.id`);
  return rows;
}

/** One published scheme; undefined when there is none of that identifier. */
export async function findCatalogueEntry(tx: Knex, id: string): Promise<CatalogueEntry | undefined> {
  const { rows } = await tx.raw<{ rows: CatalogueEntry[] }>(`${SELECT} where d.id = ?`, [id]);
  return rows[0];
}

/** The sheet of each scheme in force, its Markdown by the scheme's identifier. */
export async function readSheets(tx: Knex): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.raw<{ rows: { id: string; sheet: string }[] }>(
    `select d.id, v.files ->> 'sheet.md' as sheet from dispositif d
      join dispositif_version v on v.dispositif_id = d.id and v.number = d.current_version
      where v.files ->> 'sheet.md' is not null`,
  );
  return new Map(rows.map(({ id, sheet }) => [id, sheet]));
}

/** Requests filed or ended since a moment, by scheme, each count stopping at a thousand so that no scheme costs more. */
export async function countUses(tx: Knex, since: Date): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.raw<{ rows: { id: string; uses: number }[] }>(
    `select d.id, least(1000, open.count + done.count)::int as uses from dispositif d
      cross join lateral (select count(*) from (
        select from "case" c where c.dispositif_id = d.id and c.closed_at is null and c.filed_at >= :since limit 1000) one) open
      cross join lateral (select count(*) from (
        select from "case" c where c.dispositif_id = d.id and c.closed_at >= :since limit 1000) one) done
      where d.current_version is not null and open.count + done.count > 0`,
    { since },
  );
  return new Map(rows.map(({ id, uses }) => [id, uses]));
}

/** The forms in force that keep documents in the wallet: texts of their folder that ask them, and whether one may begin a request. */
export async function readWalletForms(
  tx: Knex,
): Promise<
  readonly { readonly id: string; readonly title: string; readonly offered: boolean; readonly form: string }[]
> {
  const { rows } = await tx.raw<{ rows: { id: string; title: string; offered: boolean; form: string }[] }>(
    `select d.id, d.title, d.standing = 'offered' as offered, v.files ->> 'form.schema.json' as form from dispositif d
      join dispositif_version v on v.dispositif_id = d.id and v.number = d.current_version
      where v.files ->> 'form.schema.json' like '%"wallet"%'
      order by d.title collate french, d.id`,
  );
  return rows;
}
