/** What is published, as lists need it: nothing is compiled for a catalogue. */
import type { Knex } from 'knex';
import { countUses, findVersionsInForce, listPublished, readSheets, type CatalogueEntry } from '../store/published.ts';
import { createFinder, type Finder } from './finder.ts';

/** All that is published, gone through once. */
export interface Published {
  /** By title, in the order of French. */
  readonly entries: readonly CatalogueEntry[];
  readonly themes: readonly string[];
  readonly audiences: readonly string[];
  readonly finder: Finder;
}

/** The list of schemes that are published, kept from one question to the next. */
export interface Catalogue {
  /** What is published now; the same object is given again while nothing is. */
  published(): Promise<Published>;
  /**
   * How many requests each scheme received lately, by its identifier, a thousand counting as many as more; none for a scheme that
   * is not there. Counted once an hour, while pages go on with the last figures.
   */
  uses(): Promise<ReadonlyMap<string, number>>;
}

/** Requests of the last three months make what is asked most. */
const LATELY_DAYS = 90;
const USES_KEPT_MS = 3_600_000;

/**
 * A version never changes: which ones are in force is asked each time, and what they say read once, so that a page of the
 * catalogue does not cost the reading of all that is published.
 */
export function createCatalogue(db: Knex, now: () => number = Date.now): Catalogue {
  const finder = createFinder();
  let known: { readonly versions: string | null; readonly published: Promise<Published> } | undefined;
  let counted: { readonly at: number; readonly uses: Promise<ReadonlyMap<string, number>> } | undefined;

  async function read(): Promise<Published> {
    const entries = await listPublished(db);
    const sheets = await readSheets(db);
    const found = await finder.follow(
      entries.map(({ id, version, identity: { title, summary, theme, keywords = [] } }) => ({
        id,
        key: `${id}@${version}`,
        title,
        keywords: keywords.join(' '),
        summary,
        theme,
        sheet: plainText(sheets.get(id) ?? ''),
      })),
    );
    return summarise(entries, found);
  }

  return {
    async published() {
      const versions = await findVersionsInForce(db);
      if (known?.versions !== versions) {
        // One reading after the other: the index is shared.
        const before = known?.published.then(() => undefined).catch(() => undefined);
        const published = Promise.resolve(before).then(read);
        known = { versions, published };
        // What could not be read is asked again by the next page.
        published.catch(() => (known = undefined));
      }
      return known.published;
    },
    async uses() {
      const last = counted;
      if (last && now() - last.at < USES_KEPT_MS) return last.uses;
      const uses = countUses(db, new Date(now() - LATELY_DAYS * 86_400_000));
      counted = { at: now(), uses: last ? uses.catch(() => last.uses) : uses };
      if (last) return last.uses;
      uses.catch(() => (counted = undefined));
      return uses;
    },
  };
}

function summarise(byTitle: readonly CatalogueEntry[], finder: Finder): Published {
  const themes = [...new Set(byTitle.map(({ identity }) => identity.theme))].toSorted((one, other) =>
    one.localeCompare(other, 'fr'),
  );
  return {
    entries: byTitle,
    themes,
    audiences: [...new Set(byTitle.flatMap(({ identity }) => identity.audiences))],
    finder,
  };
}

/** The words of a sheet, without its tags: what they print comes from rules and form, and names say nothing to people. */
function plainText(sheet: string): string {
  return sheet.replaceAll(/\{%[^%]*%\}|\{\{[^{}]*\}\}/gu, ' ');
}
