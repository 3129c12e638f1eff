/** Which functions of a scheme are only consulted, in the version in force: known for good once a version was read. */
import { consultedOnly } from '../../engine/index.ts';
import type { Library } from './library.ts';

const KNOWN = new WeakMap<Library, Map<string, ReadonlySet<string>>>();

/** Functions of a scheme of which nothing but opinions is asked; none when nothing is published under the identifier. */
export async function consultedFunctions(library: Library, id: string): Promise<ReadonlySet<string>> {
  const version = await library.current(id);
  if (version === undefined) return new Set();
  const known = KNOWN.get(library) ?? new Map<string, ReadonlySet<string>>();
  KNOWN.set(library, known);
  const key = `${id}@${version}`;
  const found = known.get(key);
  if (found) return found;
  const compiled = await library.load(id, version);
  const functions = compiled ? consultedOnly(compiled.workflow) : new Set<string>();
  known.set(key, functions);
  return functions;
}
