/*
 * Which answers are contact details: how to reach or pay a person. Who is only consulted does not need them, so they are
 * told apart here, by what the schema says of the field or of the section it is in.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { joinPointer, parentPointer } from '../../base/pointer.ts';
import type { Form, FormModel } from '../form.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { reviewSections, type ReviewSection } from './review-sections.ts';
import { findField } from '../fields/field-index.ts';

const PREFILLS: ReadonlySet<string> = new Set(['person.email', 'person.phone', 'person.address']);
const FORMATS: ReadonlySet<string> = new Set(['email', 'phone', 'iban']);

/** Whether the answer at a pointer is a contact detail, or part of one. What is said nearest to it counts. */
export function isContactField(model: Pick<FormModel, 'fields'>, pointer: Pointer): boolean {
  for (let at = pointer; at !== ''; at = parentPointer(at)) {
    const field = findField(model, at);
    const said = field && saysContact(field);
    if (said !== undefined) return said;
  }
  return false;
}

function saysContact({ annotation, format }: FormField): boolean | undefined {
  if (annotation.contact !== undefined) return annotation.contact;
  return PREFILLS.has(annotation.prefill ?? '') || FORMATS.has(format ?? '') ? true : undefined;
}

/** The answers without contact details. */
export function withoutContact(model: Pick<FormModel, 'fields'>, answers: JsonObject): JsonObject {
  return keepMembers(model, answers, '');
}

function keepMembers(model: Pick<FormModel, 'fields'>, values: JsonObject, parent: Pointer): JsonObject {
  const kept = Object.entries(values).flatMap(([name, value]): [string, Json][] => {
    const pointer = joinPointer(parent, name);
    return isContactField(model, pointer) ? [] : [[name, keep(model, value, pointer)]];
  });
  return Object.fromEntries(kept);
}

function keep(model: Pick<FormModel, 'fields'>, value: Json, pointer: Pointer): Json {
  if (isJsonList(value)) return value.map((item, index) => keep(model, item, joinPointer(pointer, index)));
  return isJsonObject(value) ? keepMembers(model, value, pointer) : value;
}

/** The answers laid out to be read, without the rows of contact details nor the pages that had nothing else. */
export function sectionsWithoutContact(form: Form, answers: JsonObject): readonly ReviewSection[] {
  return reviewSections(form, answers)
    .map((section) => ({
      ...section,
      rows: section.rows.filter(({ pointer }) => !isContactField(form.model, pointer)),
    }))
    .filter(({ rows }) => rows.some(({ heading }) => !heading));
}
