/** Files of a dozen lines that one other file uses alone: they belong into it. */
import { basename } from 'node:path/posix';
import type { SourceModule } from './read-module.ts';

type Module = Pick<SourceModule, 'path' | 'code' | 'imports' | 'loaded'>;

/** A small file, and the only one that imports it. */
export interface SmallFile {
  readonly path: string;
  readonly user: string;
}

/** Lines of code, at most, of a file that is no more than a part of another. */
const MOST = 12;
/** What is a file by what it is: an operation on the database, texts of one language, the parts of a page that have a name. */
const APART = /\/(?:store|messages|pages\/[^/]+)\//u;
/** What gathers: a part of a room, one of many. */
const GATHERS = /^(?:index|run-[a-z-]+)\.tsx?$/u;

/**
 * The small files of `source` that one file imports and nobody else, in the order of their paths. None that is loaded when it is
 * needed, since it must be a file for that, nor that `tests` import, which are its users too.
 */
export function findSmallFiles(source: readonly Module[], tests: readonly Module[]): readonly SmallFile[] {
  const users = new Map<string, string[]>();
  const apart = new Set(source.flatMap(({ loaded }) => loaded));
  for (const { imports } of tests) for (const path of imports) apart.add(path);
  for (const { path, imports } of source)
    for (const target of imports) users.set(target, [...(users.get(target) ?? []), path]);
  return source.flatMap(({ path, code }) => {
    const [user, ...others] = users.get(path) ?? [];
    if (user === undefined || others.length > 0 || code > MOST || apart.has(path)) return [];
    return APART.test(path) || GATHERS.test(basename(path)) || GATHERS.test(basename(user)) ? [] : [{ path, user }];
  });
}
