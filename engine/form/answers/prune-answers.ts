/*
 * Answers to questions that are no longer asked must not weigh in a decision, nor be kept. Removing one may change what
 * is asked elsewhere, so the form is looked at again until nothing moves.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import type { Form } from '../form.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { Json, JsonObject, LocalDate } from '../../base/values.ts';
import { itemSchemas, type Conditions } from '../fields/layers.ts';
import { findQuestion, possibleNames } from '../fields/mentions.ts';
import { withCalculated } from './with-calculated.ts';

const ROUNDS = 12;

/**
 * Keeps the answers that the form asks for: no hidden field, no unknown property, in sections and members of lists too.
 * What is kept of a value hidden at first is restored from `answers` when the removal of another brings it back. Those that
 * nobody types are what they are on a day, worked out from the answers that are kept.
 */
export function pruneAnswers(form: Form, answers: JsonObject, today: LocalDate): JsonObject {
  const { schema } = form.model;
  const { conditions } = form.validators;
  const calculated = form.calculated?.names ?? [];
  let current = withCalculated(form, answers, today);
  for (let round = 0; round < ROUNDS; round++) {
    const next = withCalculated(form, restrictObject([schema], answers, current, conditions), today);
    const isSame =
      next === current || (sameShape(next, current) && calculated.every((name) => next[name] === current[name]));
    if (isSame) return next;
    current = next;
  }
  return shrink(schema, current, conditions);
}

/** For conditions that contradict one another: only removes, hence comes to an end. */
function shrink(schema: FormSchema, answers: JsonObject, conditions: Conditions): JsonObject {
  const next = restrictObject([schema], answers, answers, conditions);
  return sameShape(next, answers) ? next : shrink(schema, next, conditions);
}

/** Restricts `value` to what is asked when conditions are judged on `seen`, the same part of the answers as known so far. */
function restrict(schemas: readonly FormSchema[], value: Json, seen: Json | undefined, conditions: Conditions): Json {
  if (isJsonObject(value)) return restrictObject(schemas, value, seen, conditions);
  if (!isJsonList(value)) return value;
  const items = itemSchemas(schemas);
  const seenItems = isJsonList(seen) ? seen : [];
  if (items.length === 0) return value;
  const kept = value.map((item, index) => restrict(items, item, seenItems[index], conditions));
  return kept.every((item, index) => item === value[index]) ? value : kept;
}

/** The object itself where all of it is asked. */
function restrictObject(
  schemas: readonly FormSchema[],
  value: JsonObject,
  seen: Json | undefined,
  conditions: Conditions,
): JsonObject {
  const entries: [string, Json][] = [];
  let isSame = true;
  for (const name of possibleNames(schemas)) {
    const own = Object.hasOwn(value, name) ? value[name] : undefined;
    const question = own === undefined ? null : findQuestion(schemas, name, seen, conditions);
    if (own === undefined || !question) continue;
    const seenPart = isJsonObject(seen) && Object.hasOwn(seen, name) ? seen[name] : undefined;
    const kept = restrict(question.parts, own, seenPart, conditions);
    if (kept !== own) isSame = false;
    entries.push([name, kept]);
  }
  return isSame && entries.length === Object.keys(value).length ? value : Object.fromEntries(entries);
}

/** Whether two restrictions of the same answers kept the same. */
function sameShape(left: Json | undefined, right: Json | undefined): boolean {
  if (isJsonList(left) && isJsonList(right)) return left.every((item, index) => sameShape(item, right[index]));
  if (!isJsonObject(left) || !isJsonObject(right)) return true;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && sameShape(left[name], right[name]))
  );
}
