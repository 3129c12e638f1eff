/*
 * What a scheme changes in a definition: overrides replace what is there, `null` takes it away, and `add` brings what is
 * not there. The two are kept apart so that a misspelt name is told instead of becoming a second, forgotten part.
 */
import { isJsonObject } from '../base/guards.ts';
import { splitPointer } from '../base/pointer.ts';
import { suggest } from '../base/suggest.ts';
import type { Json, JsonObject, Pointer } from '../base/values.ts';
import { inside, markOrigin, type Origins } from './origins.ts';
import { memberShape, WORKFLOW_SHAPE, type PartShape } from './part-shape.ts';
import type { UseProblem } from './use-problem.ts';

type Merged = { readonly workflow: JsonObject; readonly origins: Origins; readonly problems: readonly UseProblem[] };
type Context = {
  readonly origins: Map<Pointer, { readonly at: Pointer; readonly whole: boolean }>;
  readonly problems: UseProblem[];
};
/** `part` in the workflow, and where the change of it stands in the author's file. */
type Place = { readonly part: Pointer; readonly at: Pointer };

const ROOT: Place = { part: '', at: '' };

/** Applies overrides, then additions, to the workflow of a definition. Wrong ones are told and left out. */
export function mergeChanges(
  workflow: JsonObject,
  origins: Origins,
  overrides: JsonObject,
  additions: JsonObject,
): Merged {
  const context: Context = { origins: new Map(origins), problems: [] };
  const changed = override(context, WORKFLOW_SHAPE, workflow, overrides, ROOT);
  const merged = add(context, WORKFLOW_SHAPE, changed, additions, { part: '', at: '/add' });
  return { workflow: merged, origins: context.origins, problems: context.problems };
}

function override(context: Context, shape: PartShape, base: JsonObject, changes: JsonObject, place: Place): JsonObject {
  const result = new Map(Object.entries(base));
  for (const [name, change] of Object.entries(changes)) {
    const here = below(place, name);
    const known = result.get(name);
    if (change === null) {
      if (known === undefined) context.problems.push(unknown('use.removal-unknown', name, result.keys(), here));
      result.delete(name);
      markOrigin(context.origins, here.part, here.at, true);
    } else if (known === undefined && shape.type === 'names') {
      const problem = unknown('use.override-unknown', name, result.keys(), here);
      context.problems.push({ ...problem, params: { ...problem.params, place: sayPlace(here.at) } });
    } else result.set(name, replace(context, memberShape(shape, name), known, change, here));
  }
  return Object.fromEntries(result);
}

/** A part that is there, or that the language knows without its being there. */
function replace(context: Context, shape: PartShape, known: Json | undefined, change: Json, here: Place): Json {
  const goesDown = isJsonObject(change) && (isJsonObject(known) || (known === undefined && shape.type === 'names'));
  markOrigin(context.origins, here.part, here.at, !goesDown);
  return goesDown ? override(context, shape, isJsonObject(known) ? known : {}, change, here) : change;
}

function add(context: Context, shape: PartShape, base: JsonObject, additions: JsonObject, place: Place): JsonObject {
  const result = new Map(Object.entries(base));
  for (const [name, addition] of Object.entries(additions)) {
    const here = below(place, name);
    const known = result.get(name);
    const inner = memberShape(shape, name);
    if (isJsonObject(addition) && isJsonObject(known) && inner.type !== 'value') {
      if (!context.origins.has(here.part)) markOrigin(context.origins, here.part, here.at, false);
      result.set(name, add(context, inner, known, addition, here));
    } else if (known === undefined) {
      markOrigin(context.origins, here.part, here.at, true);
      result.set(name, addition);
    } else context.problems.push({ code: 'use.addition-exists', pointer: here.at, params: { name } });
  }
  return Object.fromEntries(result);
}

function below({ part, at }: Place, name: string): Place {
  return { part: inside(part, name), at: inside(at, name) };
}

/** Where a part is added: down the same names, under `add`. An `add` that was written further down names no part. */
function sayPlace(at: Pointer): string {
  return ['add', ...splitPointer(at)].filter((name, index) => index === 0 || name !== 'add').join(' › ');
}

function unknown<C extends 'use.removal-unknown' | 'use.override-unknown'>(
  code: C,
  name: string,
  names: Iterable<string>,
  { at }: Place,
) {
  const known = [...names];
  return { code, pointer: at, params: { name, known, suggestion: suggest(name, known) } };
}
