/*
 * How far somebody came in a form: the last of its pages on which they answered something. What a request begins with (values
 * by default, what the register knows) and what is calculated says nothing of it.
 */
import type { FormModel } from '../form.ts';
import type { FormField } from '../../language/form-schema.ts';
import { isJsonObject } from '../../base/guards.ts';
import { atPointer } from '../../base/json.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import { defaultAnswers } from '../answers/default-answers.ts';

/** Id of that page; null when nothing was answered. */
export function lastAnsweredPage(
  { schema, ui, fields }: Pick<FormModel, 'schema' | 'ui' | 'fields'>,
  answers: JsonObject,
): string | null {
  const begun = defaultAnswers(schema);
  const answered = new Set(
    fields.filter((field) => isOwn(field) && isSaid(field, answers, begun)).map(({ page }) => page),
  );
  return ui.pages.findLast(({ id }) => answered.has(id))?.id ?? null;
}

/** Whether a field is the person's to answer; members of lists count with their list. */
function isOwn({ pointer, type, annotation }: FormField): boolean {
  return (
    type !== 'object' &&
    !pointer.includes('/*') &&
    annotation.prefill === undefined &&
    annotation.calculated === undefined
  );
}

function isSaid({ pointer }: FormField, answers: JsonObject, begun: JsonObject): boolean {
  const value = atPointer(answers, pointer);
  return value !== undefined && !isEmpty(value) && value !== atPointer(begun, pointer);
}

function isEmpty(value: Json): boolean {
  if (value === null || value === '') return true;
  return Array.isArray(value) ? value.length === 0 : isJsonObject(value) && Object.keys(value).length === 0;
}
