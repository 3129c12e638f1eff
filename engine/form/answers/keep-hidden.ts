/*
 * Someone who ticks a box, looks, and unticks it must find again what was typed. Neither a post nor the form renderer
 * carries the answers to questions that are not on screen: they are put back here, and fall away at filing only.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import type { Form } from '../form.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import { itemSchemas, type Conditions } from '../fields/layers.ts';
import { findQuestion } from '../fields/mentions.ts';

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
  const kept = Object.entries(before).flatMap(([name, former]): [string, Json][] => {
    const now = Object.hasOwn(after, name) ? after[name] : undefined;
    // Of a change, most answers are the very same: only the others are looked at.
    if (now === former) return [];
    const [then, next] = [before, after].map((value) => findQuestion(schemas, name, value, conditions));
    const parts = [...(then?.parts ?? []), ...(next?.parts ?? [])];
    if (now !== undefined) return [[name, keepPart(parts, former, now, conditions)]];
    if (!then || !next) return [[name, former]];
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
