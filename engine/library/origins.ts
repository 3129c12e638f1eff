/*
 * Where the parts of a resolved workflow come from. An author mends what they wrote, so each part that stands in their
 * file is known by its place there; all others are the library's.
 */
import { joinPointer, parentPointer } from '../base/pointer.ts';
import type { Pointer } from '../base/values.ts';

/** `whole`: everything under the part is the author's too; else only the part itself is named in their file. */
type Origin = { readonly at: Pointer; readonly whole: boolean };

/** Pointer in the resolved workflow → place in the author's workflow.json. */
export type Origins = ReadonlyMap<Pointer, Origin>;

/** What became of a part of a definition in a scheme. */
export type PartOrigin = 'inherited' | 'changed' | 'added';

/** Place in the author's file of a part of the resolved workflow; null when the part is inherited. */
export function placeInFile(origins: Origins, part: Pointer): Pointer | null {
  const own = origins.get(part);
  if (own) return own.at;
  for (let above = parentPointer(part); above !== ''; above = parentPointer(above)) {
    const origin = origins.get(above);
    if (origin?.whole) return origin.at + part.slice(above.length);
  }
  return null;
}

/** Parts that are lengths of time and little else. */
const TIMED = /\/(?:timers\/[^/]+|due|clocks\/[^/]+)$/;

/** The one parameter that the author gave inside an inherited delay; null when there is none, or several. */
export function givenInside(origins: Origins, part: Pointer): Pointer | null {
  if (!TIMED.test(part)) return null;
  const given = [...origins].flatMap(([inner, { at }]) =>
    inner.startsWith(`${part}/`) && at.startsWith('/with/') ? [at] : [],
  );
  const [only, ...others] = new Set(given);
  return only !== undefined && others.length === 0 ? only : null;
}

/** Whether a part is inherited as it is, changed by the scheme (itself or something in it), or brought by the scheme. */
export function originOf(origins: Origins, part: Pointer): PartOrigin {
  const at = placeInFile(origins, part);
  if (at === null || at.startsWith('/with/')) return 'inherited';
  return at.startsWith('/add/') && origins.get(part)?.whole !== false ? 'added' : 'changed';
}

/** Records that a part of the resolved workflow stands at a place of the author's file. */
export function markOrigin(origins: Map<Pointer, Origin>, part: Pointer, at: Pointer, whole: boolean): void {
  origins.set(part, { at, whole });
}

/** Pointer of a member or item of a part. */
export const inside = (part: Pointer, name: string | number): Pointer => joinPointer(part, name);
