/** What is published, as lists need it: nothing is compiled for a catalogue. */
import type { Knex } from 'knex';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import { findVersionsInForce, listPublished, type CatalogueEntry } from './store/published.ts';

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

/** The list of schemes that are published, kept from one question to the next. */
export interface Catalogue {
  /** What is published now; the same object is given again while nothing is. */
  published(): Promise<Published>;
}

/**
 * A version never changes: which ones are in force is asked each time, and what they say read once, so that a page of the
 * catalogue does not cost the reading of all that is published.
 */
export function createCatalogue(db: Knex): Catalogue {
  let known: { readonly versions: string | null; readonly published: Published } | undefined;
  return {
    async published() {
      const versions = await findVersionsInForce(db);
      if (known?.versions !== versions) known = { versions, published: putInOrder(await listPublished(db)) };
      return known.published;
    },
  };
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
