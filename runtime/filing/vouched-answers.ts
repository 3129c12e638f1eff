/**
 * What the register knows goes into the form by itself; what a digital identity vouches for stays as the register has
 * it, whatever is typed or posted.
 */
import {
  defaultAnswers,
  prefill,
  type FormModel,
  type Json,
  type JsonObject,
  type LocalDate,
} from '../../engine/index.ts';
import type { Person } from '../people/index.ts';

const DIGITAL_IDENTITY = 2;

/** Answers for a new request: those given win over what the register knows, and that over the schema's defaults. */
export function prefillAnswers(
  model: FormModel,
  given: JsonObject,
  person: Person | null,
  today: LocalDate,
): JsonObject {
  const known = merge(defaultAnswers(model.schema), prefill(model, { person: person ?? {}, today }));
  return withVouched(model, merge(known, given), person, today);
}

/** Answers with the values that a digital identity vouches for put back. */
export function withVouched(
  model: FormModel,
  answers: JsonObject,
  person: Person | null,
  today: LocalDate,
): JsonObject {
  const fields = vouchedFields(model, person);
  if (!person || fields.length === 0) return answers;
  return merge(answers, prefill({ fields }, { person, today }));
}

/** Pointers of the fields that a person cannot change. */
export function fixedPointers(model: FormModel, person: Person | null, today: LocalDate): readonly string[] {
  if (!person) return [];
  return vouchedFields(model, person)
    .filter((field) => Object.keys(prefill({ fields: [field] }, { person, today })).length > 0)
    .map((field) => field.pointer);
}

function vouchedFields(model: FormModel, person: Person | null): FormModel['fields'] {
  if (person?.verified !== DIGITAL_IDENTITY) return [];
  return model.fields.filter(({ annotation }) => annotation.verified === true && annotation.prefill !== undefined);
}

/** The second over the first, objects member by member. */
function merge(under: JsonObject, over: JsonObject): JsonObject {
  const entries = Object.entries(over).map(([name, value]): [string, Json] => {
    const former = under[name];
    return [name, isObject(former) && isObject(value) ? merge(former, value) : value];
  });
  return { ...under, ...Object.fromEntries(entries) };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
