/*
 * Changes of parts of a workflow, as values: what a change makes of the whole, wherever its text stands. Parts are named
 * by their pointers in the workflow as it is played.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { atPointer } from '../../base/json.ts';
import { joinPointer, lastToken, parentPointer, splitPointer } from '../../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { isReservedName } from '../../language/json-file.ts';
import { memberShape, WORKFLOW_SHAPE, type PartShape } from '../../library/part-shape.ts';
import type { EditRefusal } from '../operations.ts';

/** One change of one part. A container that the language names (`timers`, `effects`) and is not there yet is made. */
export type PartChange =
  /** Another value, or one where there was none. */
  | { readonly type: 'set'; readonly part: Pointer; readonly value: Json }
  /** One more named part (a state, an action, a clock), before another; at the end when null. */
  | {
      readonly type: 'insert';
      readonly into: Pointer;
      readonly name: string;
      readonly before: string | null;
      readonly value: Json;
    }
  /** One more item of a list (an effect, a guard), before a rank; at the end when null. */
  | { readonly type: 'item'; readonly into: Pointer; readonly before: number | null; readonly value: Json }
  | { readonly type: 'remove'; readonly part: Pointer }
  /** Among the other parts of the same container, or into another one under its own name. */
  | { readonly type: 'move'; readonly part: Pointer; readonly into: Pointer; readonly before: string | number | null };

/** The workflow after a change, or the code of why it cannot be. */
export type Applied = { readonly type: 'done'; readonly workflow: JsonObject } | EditRefusal['code'];

/** Applies a change to a workflow, which is left as it is. */
export function applyPart(workflow: JsonObject, change: PartChange): Applied {
  switch (change.type) {
    case 'set': {
      const container = containerFor(workflow, parentPointer(change.part));
      if (container === undefined) return 'place-gone';
      const name = lastToken(change.part);
      if (isReservedName(name)) return 'name-reserved';
      if (isJsonList(container) && container[Number(name)] === undefined) return 'place-gone';
      // A name of an author's is given by `insert`, and what somebody took away does not come back by a change of it.
      const isNamed = shapeAt(parentPointer(change.part)).type === 'names';
      if (isNamed && isJsonObject(container) && !Object.hasOwn(container, name)) return 'place-gone';
      return replaced(workflow, change.part, change.value);
    }
    case 'insert': {
      const container = containerFor(workflow, change.into);
      if (!isJsonObject(container)) return container === undefined ? 'place-gone' : 'does-not-fit';
      if (isReservedName(change.name)) return 'name-reserved';
      if (Object.hasOwn(container, change.name)) return 'name-taken';
      return replaced(workflow, change.into, withMember(container, change.name, change.value, change.before));
    }
    case 'item': {
      const own = atPointer(workflow, change.into);
      if (own !== undefined && !isJsonList(own)) return 'does-not-fit';
      if (own === undefined && containerFor(workflow, parentPointer(change.into)) === undefined) return 'place-gone';
      const items = own ?? [];
      return replaced(workflow, change.into, items.toSpliced(change.before ?? items.length, 0, change.value));
    }
    case 'remove':
      return atPointer(workflow, change.part) === undefined || change.part === ''
        ? 'place-gone'
        : done(without(workflow, splitPointer(emptied(workflow, change.part))));
    case 'move':
      return moved(workflow, change);
  }
}

function moved(workflow: JsonObject, { part, into, before }: Extract<PartChange, { readonly type: 'move' }>): Applied {
  const value = atPointer(workflow, part);
  if (value === undefined || part === '') return 'place-gone';
  if (into === part || into.startsWith(`${part}/`)) return 'does-not-fit';
  const name = lastToken(part);
  const home = atPointer(workflow, parentPointer(part));
  if (parentPointer(part) === into && isJsonList(home)) {
    const rank = Number(name);
    const target = typeof before === 'number' ? before : home.length;
    const rest = home.toSpliced(rank, 1);
    return replaced(workflow, into, rest.toSpliced(target > rank ? target - 1 : target, 0, value));
  }
  if (typeof before === 'number' || isJsonList(home)) return 'does-not-fit';
  if (parentPointer(part) === into && before === name) return done(workflow);
  const target = containerFor(workflow, into);
  if (!isJsonObject(target)) return target === undefined ? 'place-gone' : 'does-not-fit';
  if (parentPointer(part) !== into && Object.hasOwn(target, name)) return 'name-taken';
  const left = parentPointer(part) === into ? part : emptied(workflow, part);
  const rest = without(workflow, splitPointer(left));
  const container = isJsonObject(rest) ? containerFor(rest, into) : undefined;
  if (!isJsonObject(rest) || !isJsonObject(container)) return 'place-gone';
  return replaced(rest, into, withMember(container, name, value, before));
}

/** What a place holds: an empty object for a property of the language that is not there; undefined where its own is not. */
function containerFor(workflow: JsonObject, pointer: Pointer): Json | undefined {
  let value: Json = workflow;
  let shape: PartShape = WORKFLOW_SHAPE;
  for (const name of splitPointer(pointer)) {
    const inner: Json | undefined = atPointer(value, joinPointer('', name));
    if (inner === undefined && (shape.type === 'names' || !isJsonObject(value))) return undefined;
    value = inner ?? {};
    shape = memberShape(shape, name);
  }
  return typeof value === 'object' && value !== null ? value : undefined;
}

/** The outermost list that a part is in; null when it is in none. */
export function listAround(workflow: JsonObject, part: Pointer): Pointer | null {
  const names = splitPointer(part);
  const depth = names.findIndex((_, at) => isJsonList(atPointer(workflow, joinPointer('', ...names.slice(0, at)))));
  return depth === -1 ? null : joinPointer('', ...names.slice(0, depth));
}

/** A part that is taken away, or the list or the names around it where it is their last: they go with it. */
export function emptied(workflow: JsonObject, part: Pointer): Pointer {
  const around = parentPointer(part);
  const container = atPointer(workflow, around);
  const isLast = isJsonList(container)
    ? container.length === 1
    : isJsonObject(container) && Object.keys(container).length === 1 && shapeAt(around).type === 'names';
  return isLast && around !== '' && around !== '/states' ? around : part;
}

/** What kind of thing the language has at a place. */
function shapeAt(pointer: Pointer): PartShape {
  return splitPointer(pointer).reduce(memberShape, WORKFLOW_SHAPE);
}

function done(workflow: Json): Applied {
  return isJsonObject(workflow) ? { type: 'done', workflow } : 'does-not-fit';
}

function replaced(workflow: JsonObject, part: Pointer, value: Json): Applied {
  return done(put(workflow, splitPointer(part), value));
}

function put(root: Json, [name, ...rest]: readonly string[], value: Json): Json {
  if (name === undefined) return value;
  if (isJsonList(root)) return root.with(Number(name), put(root[Number(name)] ?? {}, rest, value));
  const members = isJsonObject(root) ? root : {};
  return { ...members, [name]: put(members[name] ?? {}, rest, value) };
}

function without(root: Json, [name, ...rest]: readonly string[]): Json {
  if (name === undefined) return root;
  if (isJsonList(root)) {
    const rank = Number(name);
    const item = root[rank];
    return rest.length === 0 || item === undefined ? root.toSpliced(rank, 1) : root.with(rank, without(item, rest));
  }
  if (!isJsonObject(root)) return root;
  const { [name]: gone, ...others } = root;
  return rest.length === 0 || gone === undefined ? others : { ...root, [name]: without(gone, rest) };
}

function withMember(object: JsonObject, name: string, value: Json, before: string | null): JsonObject {
  const others = Object.entries(object).filter(([one]) => one !== name);
  const rank = before === null ? -1 : others.findIndex(([one]) => one === before);
  return Object.fromEntries(others.toSpliced(rank === -1 ? others.length : rank, 0, [name, value]));
}
