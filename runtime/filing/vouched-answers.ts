/**
 * What the register knows goes into the form by itself; what a digital identity vouches for stays as the register has
 * it, whatever is typed or posted.
 */
import {
  defaultAnswers,
  prefill,
  type FormModel,
  type JsonObject,
  type LocalDate,
  type RegisterEntry,
} from '../../engine/index.ts';
import { VOUCHED, type Person } from '../people/index.ts';
import { mergePatch } from '../../engine/base/index.ts';

/** Answers for a new request: those given win over what the register knows, and that over the schema's defaults. */
export function prefillAnswers(
  model: FormModel,
  given: JsonObject,
  person: (Person & Pick<RegisterEntry['person'], 'household'>) | null,
  today: LocalDate,
  organisation: RegisterEntry['organisation'] = null,
): JsonObject {
  const known = mergePatch(defaultAnswers(model.schema), prefill(model, { person: person ?? {}, organisation, today }));
  return withVouched(model, mergePatch(known, given), person, today);
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
  return mergePatch(answers, prefill({ fields }, { person, today }));
}

/** Pointers of the fields that a person cannot change. */
export function fixedPointers(model: FormModel, person: Person | null, today: LocalDate): readonly string[] {
  if (!person) return [];
  return vouchedFields(model, person)
    .filter((field) => Object.keys(prefill({ fields: [field] }, { person, today })).length > 0)
    .map((field) => field.pointer);
}

function vouchedFields(model: FormModel, person: Person | null): FormModel['fields'] {
  if (person?.verified !== VOUCHED) return [];
  return model.fields.filter(({ annotation }) => annotation.verified === true && annotation.prefill !== undefined);
}
