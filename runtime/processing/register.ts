/**
 * The register of processing activities (GDPR article 30) of the installation: an entry a published scheme, made from what its
 * author wrote, and those of the product itself. A version never changes: what each says is read once, and only which ones are
 * in force is asked each time, so that a page does not cost the reading of all that is published.
 */
import type { Knex } from 'knex';
import { foldText } from '../../engine/base/index.ts';
import { registerRecord } from '../../engine/index.ts';
import type { ProcessingEntry } from '../../schemas/types/api.ts';
import type { Config } from '../config/config.ts';
import { entryOfScheme } from './entry.ts';
import { platformEntries } from './platform-entries.ts';
import { securityMeasures } from './security-measures.ts';
import { nameVersionsInForce, readVersionsInForce, type RegisteredVersion } from './store/versions.ts';

/** All entries, gone through once. */
export interface ProcessingRegister {
  /** Those of the product, then those of schemes by title; fields are not listed in them. */
  all(): Promise<readonly ProcessingEntry[]>;
  /** Those in which each word of a text is found: in title, purpose, service, or a category of data. */
  find(text: string): Promise<readonly ProcessingEntry[]>;
}

interface Known {
  readonly entry: ProcessingEntry;
  /** Its words as they are heard. */
  readonly words: string;
}

/** Follows what is published in a database. */
export function createProcessingRegister(db: Knex, config: Config): ProcessingRegister {
  const platform = platformEntries(config).map(known);
  const security = securityMeasures(config);
  let last: { readonly named: string; readonly schemes: Promise<readonly Known[]> } | undefined;

  async function read(): Promise<readonly Known[]> {
    return (await readVersionsInForce(db)).map((version) => known(entryOf(version, security)));
  }

  async function present(): Promise<readonly Known[]> {
    const named = await nameVersionsInForce(db);
    if (last?.named !== named) {
      const schemes = read();
      last = { named, schemes };
      // What could not be read is asked again by the next page.
      schemes.catch(() => (last = undefined));
    }
    return [...platform, ...(await last.schemes)];
  }

  return {
    all: async () => (await present()).map(({ entry }) => entry),
    async find(text) {
      const wanted = foldText(text).split(' ').filter(Boolean);
      const found = (await present()).filter(({ words }) => wanted.every((word) => words.includes(word)));
      return found.map(({ entry }) => entry);
    },
  };
}

function entryOf({ identity, privacy, ...version }: RegisteredVersion, security: readonly string[]): ProcessingEntry {
  return entryOfScheme(registerRecord({ identity, privacy }), version, security);
}

function known(entry: ProcessingEntry): Known {
  const { title, purpose, controller, categories } = entry;
  return { entry, words: foldText([title, purpose, controller, ...categories.map((one) => one.title)].join(' ')) };
}
