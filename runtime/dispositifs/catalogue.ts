/** What is published, as lists need it: nothing is compiled for a catalogue. */
import type { Knex } from 'knex';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';

interface CatalogueEntry {
  readonly id: string;
  /** Version in force. */
  readonly version: number;
  readonly publishedAt: Date;
  readonly identity: DispositifIdentity;
}

/** All that is published, put in order once. */
export interface Published {
  /** By theme, then by title. */
  readonly entries: readonly (CatalogueEntry & {
    /** What the scheme is found by. */
    readonly words: readonly string[];
  })[];
  readonly themes: readonly string[];
  readonly audiences: readonly string[];
}

export interface Catalogue {
  /** What is published now; the same object is given again while nothing is. */
  published(): Promise<Published>;
}

const SELECT = `select d.id, v.number as version, v.published_at as "publishedAt", v.catalogue as identity from dispositif d
  join dispositif_version v on v.dispositif_id = d.id and v.number = d.current_version`;

/**
 * A version never changes: which ones are in force is asked each time, and what they say read once, so that a page of the
 * catalogue does not cost the reading of all that is published.
 */
export function createCatalogue(db: Knex): Catalogue {
  let known: { readonly versions: string | null; readonly published: Published } | undefined;
  return {
    async published() {
      const { rows } = await db.raw<{ rows: { versions: string | null }[] }>(
        `select string_agg(id || '@' || current_version, ' ' order by id) as versions from dispositif where current_version is not null`,
      );
      const versions = rows[0]?.versions ?? null;
      if (known?.versions !== versions) known = { versions, published: putInOrder(await readEntries(db)) };
      return known.published;
    },
  };
}

async function readEntries(db: Knex): Promise<readonly CatalogueEntry[]> {
  const { rows } = await db.raw<{ rows: CatalogueEntry[] }>(`${SELECT} order by d.title collate french, d.id`);
  return rows;
}

function putInOrder(byTitle: readonly CatalogueEntry[]): Published {
  const themes = [...new Set(byTitle.map(({ identity }) => identity.theme))].toSorted((one, other) =>
    one.localeCompare(other, 'fr'),
  );
  return {
    entries: themes.flatMap((theme) =>
      byTitle
        .filter(({ identity }) => identity.theme === theme)
        .map((entry) => ({ ...entry, words: wordsOf(textOf(entry.identity)) })),
    ),
    themes,
    audiences: [...new Set(byTitle.flatMap(({ identity }) => identity.audiences))],
  };
}

function textOf({ title, summary, theme, keywords = [] }: DispositifIdentity): string {
  return [title, summary, theme, ...keywords].join(' ');
}

/** « Aide à l’élève » → aide, a, l, eleve. */
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** One published scheme; undefined when there is none of that identifier. */
export async function findCatalogueEntry(tx: Knex | Knex.Transaction, id: string): Promise<CatalogueEntry | undefined> {
  const { rows } = await tx.raw<{ rows: CatalogueEntry[] }>(`${SELECT} where d.id = ?`, [id]);
  return rows[0];
}
