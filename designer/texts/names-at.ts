/*
 * What can be read at a place in a text: the names of the text, those of the members of a list inside a loop over it alone, and
 * how each is called and written there.
 */
import { memoiseFor } from '../../engine/base/index.ts';
import { blocksAround, resolvePath, type NameOf, type TextMarks } from '../../engine/studio.ts';
import type { ReadableName, TextName } from '../../schemas/types/api.ts';
import { t } from './text.ts';

/** Names of a text by path. */
export type Names = ReadonlyMap<string, TextName>;

/** Loops around a place, by the names that they give: innermost last, each with the path of its members (`parcelles.*`). */
export type Locals = ReadonlyMap<string, string>;

/** A name as it is written at a place: through the loop around where there is one. */
export type NameHere = { readonly name: TextName; readonly written: string };

/** The loops around a place. */
export function localsIn(marks: TextMarks, at: number): Locals {
  const locals = new Map<string, string>();
  for (const { open } of blocksAround(marks, at)) {
    const mark = marks.marks[open];
    if (mark?.type === 'for') locals.set(mark.name, `${resolvePath(mark.list, locals)}.*`);
  }
  return locals;
}

/** All names that can be read inside some loops; what is inside a list is not there outside of it. */
export function namesHere(names: Names, locals: Locals): readonly NameHere[] {
  const inner = [...locals].toReversed();
  return [...names.values()].flatMap((name): readonly NameHere[] => {
    if (!name.path.includes('*')) return [{ name, written: name.path }];
    const around = inner.find(([, list]) => name.path === list || name.path.startsWith(`${list}.`));
    const rest = around && name.path.slice(around[1].length);
    return around && rest !== undefined && !rest.includes('*') ? [{ name, written: `${around[0]}${rest}` }] : [];
  });
}

/** What Liquid itself tells inside a loop. */
const LOOP_WORDS = ['first', 'last', 'index'] as const;

/** The name that a written path stands for; null where the scheme has none. */
export function nameAt(names: Names, locals: Locals, written: string): TextName | null {
  return names.get(resolvePath(written, locals)) ?? null;
}

const titlesOf = memoiseFor((names: Names): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { title } of names.values()) counts.set(title, (counts.get(title) ?? 0) + 1);
  return counts;
});

/** How a name is called among others: with what it belongs to, where another has its title. */
export function titleAmong(names: Names, { title, around }: TextName): string {
  return around !== null && (titlesOf(names).get(title) ?? 0) > 1 ? `${title} (${around})` : title;
}

/** How written paths are called in sentences. */
export function nameOfIn(names: Names, locals: Locals): NameOf {
  return (written) => {
    const loop = LOOP_WORDS.find((word) => written === `forloop.${word}`);
    if (loop) return { title: t(`loop-${loop}`), type: loop === 'index' ? 'number' : 'boolean', choices: null };
    const known = nameAt(names, locals, written);
    if (known)
      return { title: titleAmong(names, known), type: known.type, choices: known.choices && [...known.choices] };
    const list = written.endsWith('.size') ? nameAt(names, locals, written.slice(0, -'.size'.length)) : null;
    return list && { title: t('sizeOf', { title: list.title }), type: 'number', choices: null };
  };
}

/** Names as conditions are made of them, under the paths that are written at the place. */
export function readableHere(names: Names, locals: Locals): readonly ReadableName[] {
  return namesHere(names, locals).map(({ name: { title, around, type, choices }, written }) => ({
    path: written,
    title: around === null ? title : `${title} (${around})`,
    type,
    choices: choices && [...choices],
  }));
}
