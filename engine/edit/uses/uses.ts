/*
 * Where something that a scheme names is used: its definition, and every place of its files that says its name. One index
 * of all that is said is made of the files, and made again for the file that changed.
 */
import { memoiseFor } from '../../base/memoise.ts';
import type { Files } from '../changes.ts';
import { knownOf, type Thing } from './known.ts';
import { saidInFile, type Said } from './said-in-file.ts';

/** A place that says a name: UTF-16 units of the text of the file; of a file that goes under the name, its beginning. */
export type Use = Said & { readonly file: string };

/** All places that say the name of a thing, by file and in the order of the text. */
export function whereUsed(files: Files, thing: Thing): readonly Use[] {
  return usesIn(files).get(keyOf(thing)) ?? [];
}

/** What is named at a place in the text of a file, with the place of the name; null where nothing is. */
export function thingAt(
  files: Files,
  file: string,
  offset: number,
): { readonly thing: Thing; readonly use: Use } | null {
  const said = saidInFile(knownOf(files), file, files[file] ?? '').findLast(
    ({ from, to }) => from <= offset && offset <= to,
  );
  return said ? { thing: said.thing, use: placed(file, said) } : null;
}

/** All that is defined of one kind, by name. */
export function listThings(files: Files, kind: Thing['kind']): readonly string[] {
  const prefix = `${kind} `;
  return [...usesIn(files)].flatMap(([key, uses]) =>
    key.startsWith(prefix) && uses.some(({ role }) => role === 'defines') ? [key.slice(prefix.length)] : [],
  );
}

/** Everything that the files define, of any kind. */
export const definedThings = memoiseFor((files: Files): readonly Thing[] =>
  [...usesIn(files).values()].flatMap((uses) => uses.find(({ role }) => role === 'defines')?.thing ?? []),
);

/** How often each thing is said, by its kind and name, in the places that are asked for. */
export function tallyUses(files: Files, isAsked: (use: Use) => boolean): ReadonlyMap<string, number> {
  return new Map([...usesIn(files)].map(([key, uses]) => [key, uses.filter(isAsked).length] as const));
}

/** How many places say something of a scheme by name. */
export const countUses = (files: Files): number =>
  [...usesIn(files).values()].reduce((sum, uses) => sum + uses.length, 0);

const usesIn = memoiseFor((files: Files): ReadonlyMap<string, readonly Use[]> => {
  const known = knownOf(files);
  const uses = new Map<string, Use[]>();
  for (const file of Object.keys(files).toSorted()) {
    for (const said of saidInFile(known, file, files[file] ?? '')) {
      const key = keyOf(said.thing);
      const own = uses.get(key);
      if (own) own.push(placed(file, said));
      else uses.set(key, [placed(file, said)]);
    }
  }
  return uses;
});

/** A thing as tallies name it. */
export const keyOf = ({ kind, name }: Thing): string => `${kind} ${name}`;

const placed = (file: string, { thing, from, to, role, as, path }: Said): Use => ({
  file,
  thing,
  from: Math.max(0, from),
  to: Math.max(0, to),
  role,
  as,
  path,
});
