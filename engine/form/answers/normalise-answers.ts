/*
 * People write telephone numbers with dots, bank accounts with spaces and RIDET numbers without their zeros. What they
 * typed is brought to the one form that the schema checks; an emptied field is no answer.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import type { Form, FormModel } from '../form.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import { timeTyped } from '../../language/formats.ts';
import { normalisePhone } from '../../language/phone.ts';
import { normaliseRidet } from '../../language/ridet.ts';
import { placesOf, type FieldPlace } from '../fields/field-index.ts';
import { settleText } from '../fields/reference-data.ts';

/** Deeper than any form asks; a program that sends such a thing must not use up the stack. */
const DEEPEST = 60;

/** The same answers in canonical form. What cannot be understood is left as typed, for the validator to refuse. */
export function normaliseAnswers(model: Pick<FormModel, 'fields'>, answers: JsonObject): JsonObject {
  return normaliseObject(normaliseText, placesOf(model), answers, DEEPEST);
}

/** The same, each text that a list of the form knows having become the value of its row, in one go. */
export function settleAnswers(form: Pick<Form, 'model' | 'data'>, answers: JsonObject): JsonObject {
  const canonical: Canonical = (field, text) => {
    const normal = normaliseText(field, text);
    return normal === undefined ? undefined : settleText(form, field, normal);
  };
  return normaliseObject(canonical, placesOf(form.model), answers, DEEPEST);
}

/** One text in canonical form for its field; undefined when it is empty. */
export function normaliseText(field: FormField | undefined, text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  switch (field?.format) {
    case 'phone':
      return normalisePhone(trimmed);
    case 'iban':
      return trimmed.replaceAll(/[\s.-]/g, '').toUpperCase();
    case 'ridet':
      return normaliseRidet(trimmed);
    case 'time':
      return timeTyped(trimmed) ?? trimmed;
    case 'email':
      return trimmed.replaceAll(/\s/g, '');
    default:
      if (field?.annotation.widget === 'phone') return normalisePhone(trimmed);
      return field?.annotation.autocomplete === 'postal-code' ? trimmed.replaceAll(/\s/g, '') : trimmed;
  }
}

/** The one form of a text for its field; undefined when it is no answer. */
type Canonical = (field: FormField | undefined, text: string) => string | undefined;

/** `depth` is how many more levels are looked at; what lies deeper is no answer to anything. */
function normalise(canonical: Canonical, place: FieldPlace | undefined, value: Json, depth: number): Json | undefined {
  if (depth === 0) return null;
  if (typeof value === 'string') return canonical(place?.field, value);
  if (isJsonObject(value)) return normaliseObject(canonical, place, value, depth - 1);
  if (!isJsonList(value)) return value;
  const member = place?.parts.get('*');
  // Of which the last document was taken away: it is missing, as it was before the first.
  if (value.length === 0 && member?.field?.type === 'file') return undefined;
  const items = value.map((item) => normalise(canonical, member, item, depth - 1) ?? null);
  return items.every((item, at) => item === value[at]) ? value : items;
}

/** The object itself where nothing of it changes. */
function normaliseObject(
  canonical: Canonical,
  place: FieldPlace | undefined,
  value: JsonObject,
  depth: number,
): JsonObject {
  const entries: [string, Json][] = [];
  let isSame = true;
  for (const name of Object.keys(value)) {
    const part = value[name] ?? null;
    const normal = part === null ? undefined : normalise(canonical, place?.parts.get(name), part, depth);
    if (normal !== part) isSame = false;
    if (normal !== undefined) entries.push([name, normal]);
  }
  return isSame ? value : Object.fromEntries(entries);
}
