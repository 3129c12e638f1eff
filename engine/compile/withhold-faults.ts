/*
 * What breaks the shape of a file, withheld from whoever reads it: the rest of the file is as good as it was. A text that is
 * missing is given one to write, since its want is told and no check of anything else depends on its words.
 */
import { isRecord } from '../base/guards.ts';
import { joinPointer, lastToken, parentPointer, splitPointer } from '../base/pointer.ts';
import type { Json, Pointer } from '../base/values.ts';
import type { ShapeProblem } from '../language/shape-errors.ts';
import { markWithheld, UNREAD, withhold } from '../language/unread.ts';

/** Problems after which a value is still of its type: too few, too many, twice, or under a name that is none. */
const READABLE: ReadonlySet<string> = new Set(['shape.size', 'shape.name']);

/** Where a problem of shape stands: what is missing at its own place, not at that of what misses it. */
export function placeOfFault({ code, pointer, params }: ShapeProblem): Pointer {
  return code === 'shape.required' ? joinPointer(pointer, params.property) : pointer;
}

/**
 * A copy of the value of a file in which its faults throw when they are looked at.
 * @param places further places that nobody may look at
 */
export function withholdFaults(value: Json, problems: readonly ShapeProblem[], places: readonly Pointer[]): Json {
  const copy = structuredClone(value);
  const told = problems.filter(({ code }) => !READABLE.has(code));
  if (!isRecord(copy) || told.some((problem) => placeOfFault(problem) === '')) return UNREAD;
  for (const problem of told) {
    const sketch = problem.code === 'shape.required' ? sketchOf(problem.params.sketch) : null;
    putAt(copy, placeOfFault(problem), sketch);
  }
  for (const place of places) putAt(copy, place, null);
  markWithheld(copy);
  return copy;
}

/** The text that is given for one that is missing; null where something else than a text is. */
function sketchOf(sketch: string): string | null {
  const made: unknown = sketch === '' ? null : JSON.parse(sketch);
  return typeof made === 'string' && made.startsWith('[') ? made : null;
}

function putAt(root: object, place: Pointer, text: string | null): void {
  const owner = ownerAt(root, parentPointer(place));
  // Nothing can be missing in what is no object: it is what cannot be read.
  if (!owner) putAt(root, parentPointer(place), null);
  else if (text === null) withhold(owner, lastToken(place));
  else Reflect.set(owner, lastToken(place), text);
}

/** The object or list at a pointer; null where there is none, or where it is withheld already. The root always is one. */
function ownerAt(root: object, pointer: Pointer): object | null {
  let owner: object = root;
  for (const name of splitPointer(pointer)) {
    const member: unknown = Object.getOwnPropertyDescriptor(owner, name)?.value;
    if (typeof member !== 'object' || member === null) return null;
    owner = member;
  }
  return owner;
}
