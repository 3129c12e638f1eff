/*
 * What a scheme writes so that an inherited workflow becomes the one that it wants: what differs, under its name; `null`
 * for what goes; `add` for what the definition has not. What was written and still holds stays as it is written.
 */
import { isJsonObject } from '../../base/guards.ts';
import { equalJson } from '../../base/json.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import { memberShape, WORKFLOW_SHAPE, type PartShape } from '../../library/part-shape.ts';

/** Members of workflow.json that are no change of a part. */
const OWN = ['$schema', 'use', 'with', 'add'];

/** A part of what is written: changes beside additions. */
type Written = { readonly changes: JsonObject; readonly additions: JsonObject };

/**
 * workflow.json anew.
 * @param written as it is
 * @param inherited the workflow of the definition
 * @param current what `written` makes of it
 * @param wanted what it is to become
 */
export function writeOverrides(
  written: JsonObject,
  inherited: JsonObject,
  current: JsonObject,
  wanted: JsonObject,
): JsonObject {
  const changes = Object.fromEntries(Object.entries(written).filter(([name]) => !OWN.includes(name)));
  const made = differ(WORKFLOW_SHAPE, { inherited, current, wanted }, { changes, additions: objectOf(written['add']) });
  return assemble(written, made);
}

/** workflow.json without what it says of a part, so that the part is the definition's again. */
export function withoutOverrides(written: JsonObject, names: readonly string[]): JsonObject {
  const changes = Object.fromEntries(Object.entries(written).filter(([name]) => !OWN.includes(name)));
  return assemble(written, {
    changes: prune(changes, names),
    additions: prune(objectOf(written['add']), names),
  });
}

/** The members in the order in which they are written, then those that are new. */
function assemble(written: JsonObject, { changes, additions }: Written): JsonObject {
  const hasAdditions = Object.keys(additions).length > 0 || equalJson(additions, written['add']);
  const made: JsonObject = { ...changes, ...(hasAdditions && { add: additions }) };
  const kept = Object.entries(written).flatMap(([name, value]): readonly (readonly [string, Json])[] => {
    if (name !== 'add' && OWN.includes(name)) return [[name, value]];
    const next = made[name];
    return next === undefined ? [] : [[name, next]];
  });
  return { ...Object.fromEntries(kept), ...made };
}

type Workflows = { readonly inherited: JsonObject; readonly current: JsonObject; readonly wanted: JsonObject };

function differ(shape: PartShape, { inherited, current, wanted }: Workflows, written: Written): Written {
  const changes = new Map(Object.entries(written.changes));
  const additions = new Map(Object.entries(written.additions));
  for (const name of new Set([...Object.keys(inherited), ...Object.keys(current), ...Object.keys(wanted)])) {
    const [known, next] = [inherited[name], wanted[name]];
    if (equalJson(current[name], next)) continue;
    const inner = memberShape(shape, name);
    if (next === undefined) {
      additions.delete(name);
      if (known === undefined) changes.delete(name);
      else changes.set(name, null);
    } else if (known === undefined) {
      const isAddition = shape.type === 'names' || inner.type === 'names' || additions.has(name);
      if (isAddition && !changes.has(name)) additions.set(name, next);
      else changes.set(name, next);
    } else if (equalJson(known, next)) {
      changes.delete(name);
      additions.delete(name);
    } else if (changes.get(name) === null && additions.has(name)) {
      additions.set(name, next);
    } else if (isJsonObject(known) && isJsonObject(next)) {
      const change = changes.get(name);
      // What was taken away, or replaced by something else, is there again as the definition has it.
      const isMerged = change === undefined || isJsonObject(change);
      const former = { changes: objectOf(change), additions: objectOf(additions.get(name)) };
      const now = isMerged ? objectOf(current[name]) : known;
      const made = differ(inner, { inherited: known, current: now, wanted: next }, former);
      keep(changes, name, made.changes);
      keep(additions, name, made.additions);
    } else changes.set(name, next);
  }
  return { changes: Object.fromEntries(changes), additions: Object.fromEntries(additions) };
}

function keep(members: Map<string, Json>, name: string, value: JsonObject): void {
  if (Object.keys(value).length === 0) members.delete(name);
  else members.set(name, value);
}

/** Without the member at the end of a path, nor the objects that held nothing else. */
function prune(value: JsonObject, [name = '', ...rest]: readonly string[]): JsonObject {
  const inner = value[name];
  if (inner === undefined) return value;
  const { [name]: _gone, ...others } = value;
  if (rest.length === 0 || !isJsonObject(inner)) return others;
  const left = prune(inner, rest);
  return Object.keys(left).length === 0 ? others : { ...value, [name]: left };
}

function objectOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
