/*
 * Which answers are contact details: how to reach or pay a person. Who is only consulted does not need them, so they are
 * told apart here, by what the schema says of the field or of the section it is in.
 */
import { parentPointer } from '../../base/pointer.ts';
import type { FormModel } from '../form.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { Pointer } from '../../base/values.ts';
import { findField } from '../fields/field-index.ts';

const PREFILLS: ReadonlySet<string> = new Set([
  'person.email',
  'person.phone',
  'person.address',
  'organisation.email',
  'organisation.phone',
  'organisation.address',
]);
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
