/** What is published by itself: its versions, their texts, and the schemes that are pinned to them. */
import type { Knex } from 'knex';

/** What a shared thing is. */
export type SharedKind = keyof AboutShared;

/** What is shown of a version of each kind without reading it. */
export interface AboutShared {
  readonly list: AboutList;
  readonly block: AboutBlock;
}

/** Of a block, the titles of its questions. */
export interface AboutBlock {
  readonly questions: readonly string[];
}

/** Of a list, its rows and columns. */
export interface AboutList {
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** A shared thing with its last version. */
export interface SharedEntry<Kind extends SharedKind> {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly about: AboutShared[Kind];
  readonly publishedAt: Date;
}

/** One of its versions; `publishedBy` is a name, null when seeded. */
export interface SharedVersion<Kind extends SharedKind> {
  readonly number: number;
  readonly hash: string;
  readonly about: AboutShared[Kind];
  readonly publishedAt: Date;
  readonly publishedBy: string | null;
}

const ENTRY = `select s.id, s.title, v.number as version, v.about, v.published_at as "publishedAt" from shared s
  join shared_version v on v.kind = s.kind and v.id = s.id and v.number = s.current_version`;

/** All of a kind by title. */
export async function listShared<Kind extends SharedKind>(db: Knex, kind: Kind): Promise<readonly SharedEntry<Kind>[]> {
  const { rows } = await db.raw<{ rows: SharedEntry<Kind>[] }>(
    `${ENTRY} where s.kind = ? order by s.title collate french, s.id`,
    [kind],
  );
  return rows;
}

/** One of a kind; undefined when there is none of that identifier. */
export async function findShared<Kind extends SharedKind>(
  db: Knex,
  kind: Kind,
  id: string,
): Promise<SharedEntry<Kind> | undefined> {
  const { rows } = await db.raw<{ rows: SharedEntry<Kind>[] }>(`${ENTRY} where s.kind = ? and s.id = ?`, [kind, id]);
  return rows[0];
}

/** Number of the last version of each of a kind, by identifier. */
export async function latestShared(db: Knex, kind: SharedKind): Promise<Readonly<Record<string, number>>> {
  const rows: readonly { id: string; current_version: number }[] = await db('shared')
    .where({ kind })
    .select('id', 'current_version');
  return Object.fromEntries(rows.map((row) => [row.id, row.current_version]));
}

/** The versions of one, newest first. */
export async function listSharedVersions<Kind extends SharedKind>(
  db: Knex,
  kind: Kind,
  id: string,
): Promise<readonly SharedVersion<Kind>[]> {
  const rows: readonly SharedVersion<Kind>[] = await db('shared_version as v')
    .leftJoin('user as u', 'u.id', 'v.published_by')
    .where({ 'v.kind': kind, 'v.id': id })
    .orderBy('v.number', 'desc')
    .select('v.number', 'v.hash', 'v.about', 'v.published_at as publishedAt', 'u.name as publishedBy');
  return rows;
}

/** Hash of what a version says; undefined when there is no such version. */
export async function findSharedHash(
  db: Knex,
  kind: SharedKind,
  id: string,
  number: number,
): Promise<string | undefined> {
  const row = await db<{ kind: string; id: string; number: number; hash: string }>('shared_version')
    .where({ kind, id, number })
    .first('hash');
  return row?.hash;
}

/** The text of a hash. Throws when there is none: versions name only what is kept. */
export async function readSharedText(db: Knex, hash: string): Promise<string> {
  const row = await db<{ hash: string; text: string }>('shared_text').where({ hash }).first('text');
  if (!row) throw new Error(`the text of ${hash} is not kept`);
  return row.text;
}

/** What is to be the next version of a shared thing. */
export interface NewShared {
  readonly kind: SharedKind;
  readonly id: string;
  readonly title: string;
  readonly hash: string;
  readonly text: string;
  readonly about: AboutShared[SharedKind];
  readonly by: string | null;
}

/**
 * Writes the next version, and the thing itself where it is its first. What says the same as the last version is no new one,
 * though its title may be another: `changed` is false then.
 */
export async function insertShared(
  tx: Knex.Transaction,
  { kind, id, title, hash, text, about, by }: NewShared,
): Promise<{ readonly number: number; readonly changed: boolean }> {
  // Held until the end, so that versions are numbered one after another.
  const { rows } = await tx.raw<{ rows: { current_version: number }[] }>(
    `insert into shared (kind, id, title, current_version) values (?, ?, ?, 0)
      on conflict (kind, id) do update set title = excluded.title returning current_version`,
    [kind, id, title],
  );
  const last = rows[0]?.current_version ?? 0;
  if (last > 0 && (await findSharedHash(tx, kind, id, last)) === hash) return { number: last, changed: false };
  const number = last + 1;
  await tx('shared_text').insert({ hash, text }).onConflict('hash').ignore();
  await tx('shared_version').insert({ kind, id, number, hash, about: JSON.stringify(about), published_by: by });
  await tx('shared').where({ kind, id }).update({ current_version: number });
  return { number, changed: true };
}

/** A scheme that names shared things: the part of its dispositif.json that says so where it is in force, and its draft's. */
export interface PinningScheme {
  readonly id: string;
  readonly title: string;
  readonly published: string | null;
  readonly drafted: string | null;
}

/** The schemes that name shared lists or blocks, in force or in a draft, in the order of their titles. */
export async function schemesThatMayPin(db: Knex): Promise<readonly PinningScheme[]> {
  const names = `w.files->>'dispositif.json' like '%"lists"%' or w.files->>'dispositif.json' like '%"blocks"%'`;
  const { rows } = await db.raw<{ rows: PinningScheme[] }>(
    `select d.id, d.title,
       json_build_object('lists', v.catalogue->'lists', 'blocks', v.catalogue->'blocks')::text as published,
       case when ${names} then w.files->>'dispositif.json' end as drafted
     from dispositif d
     left join dispositif_version v on v.dispositif_id = d.id and v.number = d.current_version
     left join dispositif_draft w on w.dispositif_id = d.id
     where v.catalogue->'lists' is not null or v.catalogue->'blocks' is not null or ${names}
     order by d.title collate french, d.id`,
  );
  return rows;
}
