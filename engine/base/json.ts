/** Narrowing and comparing of JSON values, which the engine does everywhere data meets a type. */
import { isJsonList, isJsonObject } from './guards.ts';
import { isJson } from './is-json.ts';
import { splitPointer } from './pointer.ts';
import type { Json, JsonObject, Pointer } from './values.ts';

/** JSON of a value known to come from a JSON file; anything else is a bug. */
export function asJson(value: unknown): Json {
  if (!isJson(value)) throw new Error('Expected a JSON value');
  return value;
}

/** JSON object of a value known to come from a JSON file; anything else is a bug. */
export function asJsonObject(value: unknown): JsonObject {
  const json = asJson(value);
  if (!isJsonObject(json)) throw new Error('Expected a JSON object');
  return json;
}

/** Whether two JSON values say the same, whatever the order of their keys. */
export function equalJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (isJsonList(left)) {
    return isJsonList(right) && left.length === right.length && left.every((item, at) => equalJson(item, right[at]));
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && equalJson(left[name], right[name]))
  );
}

/** The value at a pointer; undefined when nothing stands there. */
export function atPointer(root: Json, pointer: Pointer): Json | undefined {
  return splitPointer(pointer).reduce<Json | undefined>((value, name) => {
    if (isJsonList(value)) return value[Number(name)];
    return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }, root);
}

/** Reads a dotted path such as `foyer.revenus`; a list gives the list of what each member gives, what is absent is null. */
export function readPath(value: Json | undefined, path: readonly string[]): Json {
  if (value === undefined || value === null) return null;
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(value)) return value.map((item: Json) => readPath(item, path));
  return isJsonObject(value) && Object.hasOwn(value, name) ? readPath(value[name], rest) : null;
}

/**
 * An object with changes put over it, members of members alike; what is changed to null is taken away (JSON Merge Patch,
 * RFC 7396). A list is replaced whole.
 */
export function mergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  const kept = Object.entries(target).filter(([name]) => patch[name] !== null);
  const changed = Object.entries(patch).flatMap(([name, change]): readonly (readonly [string, Json])[] => {
    if (change === null) return [];
    const known = Object.hasOwn(target, name) ? target[name] : undefined;
    return [[name, isJsonObject(change) ? mergePatch(isJsonObject(known) ? known : {}, change) : change]];
  });
  return Object.fromEntries([...kept, ...changed]);
}

/** The changes that make one object of another when they are put over it (`mergePatch`). What is null already is left out. */
export function patchBetween(before: JsonObject, after: JsonObject): JsonObject {
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name) || after[name] === null);
  const changed = Object.entries(after).flatMap(([name, value]): readonly (readonly [string, Json])[] => {
    const known = Object.hasOwn(before, name) ? before[name] : undefined;
    if (value === null || equalJson(known, value)) return [];
    return [[name, isJsonObject(value) && isJsonObject(known) ? patchBetween(known, value) : value]];
  });
  return { ...Object.fromEntries(gone.map((name) => [name, null])), ...Object.fromEntries(changed) };
}
