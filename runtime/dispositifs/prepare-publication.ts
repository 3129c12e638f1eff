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
import { membersOf, type HeldBy } from '../identity/rights/store/held-by.ts';

/** A function, or the cases of one of its routes, with the groups that hold it and how many agents are in them. */
export interface Holders {
  readonly function: string;
  /** Null for the function's own cases. */
  readonly route: string | null;
  readonly title: string;
  readonly groups: readonly string[];
  readonly members: number;
}

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

/** Those that an administrator bound; else the group that publishing binds, made when it is not there. */
function holdersOf({ functions }: DispositifIdentity, { bound, named }: HeldBy): readonly Holders[] {
  return listBindings(functions).map(({ name, route, group }) => {
    const own = bound.find((one) => one.function === name && one.route === route);
    const definition = functions[name];
    const title = definition?.title ?? name;
    return {
      function: name,
      route: route === '' ? null : route,
      title: route === '' ? title : (definition?.routes?.find(({ id }) => id === route)?.title ?? route),
      groups: own?.groups ?? [group],
      members: own?.members ?? named.get(group) ?? 0,
    };
  });
}
