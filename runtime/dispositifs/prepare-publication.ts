/**
 * What an author reads before publishing: whether it would pass and why not, what it changes for people, and who would
 * have nobody to do their work.
 */
import { pinLibrary, type DispositifSource } from '../../engine/index.ts';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import type { Services } from '../services.ts';
import { listBindings } from './bind-defaults.ts';
import type { SourceRefusal } from './check-source.ts';
import type { PreparedSource } from './judge-source.ts';
import { hashSource } from './source-hash.ts';
import { findCurrentHash } from './store/find-current-hash.ts';
import { findVersionFiles } from './store/find-version-files.ts';
import { membersOf } from '../identity/rights/store/held-by.ts';
import { holdersOf, type Holders } from './holders.ts';

/** What there is to read before a publication. */
export interface Publication extends PreparedSource {
  /** Number of the version in force; null before the first. */
  readonly current: number | null;
  /** The text is that of the version in force: publishing changes nothing. */
  readonly isUnchanged: boolean;
  /** None when the source does not compile. */
  readonly holders: readonly Holders[];
}

/** Reads what publishing a source would do; nothing is written. `author` is the account that asks. */
export async function preparePublication(
  { db, sources, listShelf }: Pick<Services, 'db' | 'sources' | 'listShelf'>,
  written: DispositifSource,
  author: string,
): Promise<Publication | SourceRefusal> {
  const source = pinLibrary(written);
  const current = await findCurrentHash(db, source.id);
  const former = current ? ((await findVersionFiles(db, source.id, current.number)) ?? null) : null;
  const { id, files } = source;
  const prepared = await sources.prepare({ id, files, lists: await listShelf.send({ files }) }, former, author);
  if (prepared.type === 'refused') return prepared;
  const held = prepared.identity ? await membersOf(db, source.id, groupsNamed(prepared.identity)) : null;
  return {
    ...prepared,
    current: current?.number ?? null,
    isUnchanged: current?.hash === hashSource(source.files),
    holders: prepared.identity && held ? holdersOf(prepared.identity, held) : [],
  };
}

const groupsNamed = ({ functions }: DispositifIdentity): readonly string[] =>
  listBindings(functions).map(({ group }) => group);
