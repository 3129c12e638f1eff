/*
 * Someone who ticks a box, looks, and unticks it must find again what was typed. Neither a post nor the form renderer
 * carries the answers to questions that are not on screen: they are put back here, and fall away at filing only.
 */
import { isJsonList, isJsonObject } from '../compile/guards.ts';
import type { Form, FormSchema, Json, JsonObject } from '../types.ts';
import { activeLayers, askedProperties, itemSchemas, type Conditions } from './layers.ts';

/**
 * The answers after a change, with those of before that were not asked then or are not asked any more. What was on screen
 * and still is, and is no longer there, was erased by the person. Members are followed by their place while a list keeps
 * its length.
 */
export function keepHidden({ model, validators }: Form, before: JsonObject, after: JsonObject): JsonObject {
  return keepIn([model.schema], before, after, validators.conditions);
}

function keepIn(
  schemas: readonly FormSchema[],
  before: JsonObject,
  after: JsonObject,
  conditions: Conditions,
): JsonObject {
  const asked = (value: JsonObject) =>
    askedProperties(schemas.flatMap((schema) => activeLayers(schema, value, conditions)));
  const [askedBefore, askedAfter] = [asked(before), asked(after)];
  const kept = Object.entries(before).flatMap(([name, former]): [string, Json][] => {
    const parts = [...(askedBefore.get(name) ?? []), ...(askedAfter.get(name) ?? [])];
    const now = Object.hasOwn(after, name) ? after[name] : undefined;
    if (now !== undefined) return [[name, keepPart(parts, former, now, conditions)]];
    if (!askedBefore.has(name) || !askedAfter.has(name)) return [[name, former]];
    // A section whose answers were all erased may still hold hidden ones.
    const rest = isJsonObject(former) ? keepIn(parts, former, {}, conditions) : {};
    return Object.keys(rest).length > 0 ? [[name, rest]] : [];
  });
  return { ...after, ...Object.fromEntries(kept) };
}

function keepPart(schemas: readonly FormSchema[], before: Json, after: Json, conditions: Conditions): Json {
  if (isJsonObject(before) && isJsonObject(after)) return keepIn(schemas, before, after, conditions);
  if (!isJsonList(before) || !isJsonList(after) || before.length !== after.length) return after;
  const items = itemSchemas(schemas);
  return after.map((item, at) => keepPart(items, before[at] ?? null, item, conditions));
}
