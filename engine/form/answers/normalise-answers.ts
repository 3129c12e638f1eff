/*
 * People write telephone numbers with dots, bank accounts with spaces and RIDET numbers without their zeros. What they
 * typed is brought to the one form that the schema checks; an emptied field is no answer.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { FormModel } from '../form.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { findField } from '../fields/field-index.ts';

/** Deeper than any form asks; a program that sends such a thing must not use up the stack. */
const DEEPEST = 60;

/** The same answers in canonical form. What cannot be understood is left as typed, for the validator to refuse. */
export function normaliseAnswers(model: Pick<FormModel, 'fields'>, answers: JsonObject): JsonObject {
  return normaliseObject(model, '', answers, DEEPEST);
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
    case 'email':
      return trimmed.replaceAll(/\s/g, '');
    default:
      if (field?.annotation.widget === 'phone') return normalisePhone(trimmed);
      return field?.annotation.autocomplete === 'postal-code' ? trimmed.replaceAll(/\s/g, '') : trimmed;
  }
}

/** `depth` is how many more levels are looked at; what lies deeper is no answer to anything. */
function normalise(model: Pick<FormModel, 'fields'>, pointer: Pointer, value: Json, depth: number): Json | undefined {
  if (depth === 0) return null;
  if (typeof value === 'string') return normaliseText(findField(model, pointer), value);
  if (isJsonList(value)) {
    return value.map((item, index) => normalise(model, joinPointer(pointer, index), item, depth - 1) ?? null);
  }
  return isJsonObject(value) ? normaliseObject(model, pointer, value, depth - 1) : value;
}

function normaliseObject(
  model: Pick<FormModel, 'fields'>,
  pointer: Pointer,
  value: JsonObject,
  depth: number,
): JsonObject {
  const entries = Object.entries(value).flatMap(([name, part]): [string, Json][] => {
    const normal = part === null ? undefined : normalise(model, joinPointer(pointer, name), part, depth);
    return normal === undefined ? [] : [[name, normal]];
  });
  return Object.fromEntries(entries);
}

/** E.164 for a number of New Caledonia written with or without its country code. */
function normalisePhone(text: string): string {
  const compact = text.replaceAll(/[\s.\-/()]/g, '').replace(/^00/, '+');
  if (/^\d{6}$/.test(compact)) return `+687${compact}`;
  return /^687\d{6}$/.test(compact) ? `+${compact}` : compact;
}

/** Seven digits, a dot, three digits; zeros on the left that people leave out are put back. */
function normaliseRidet(text: string): string {
  const compact = text.replaceAll(/[\s-]/g, '');
  const [, rid, establishment] = /^(\d{1,7})[./](\d{1,3})$/.exec(compact) ?? /^(\d{5,7})(\d{3})$/.exec(compact) ?? [];
  return rid && establishment ? `${rid.padStart(7, '0')}.${establishment.padStart(3, '0')}` : compact;
}
