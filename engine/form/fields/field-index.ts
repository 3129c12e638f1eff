/*
 * Finds the description of a field from its place in the answers, members of lists included. The index is made once for
 * a model and kept as long as the model is.
 */
import { generalisePointer, parentPointer } from '../../base/pointer.ts';
import type { FormField, FormModel } from '../form.ts';
import type { Pointer } from '../../base/values.ts';

/** Only members of lists are described elsewhere than at their own place, and forms are asked for fields all the time. */
const HAS_INDEX = /\/\d/;

const indexes = new WeakMap<readonly FormField[], ReadonlyMap<Pointer, FormField>>();

/** The field at a pointer of the answers (`/foyer/membres/0/nom`); undefined when the form has none there. */
export function findField(model: Pick<FormModel, 'fields'>, pointer: Pointer): FormField | undefined {
  let index = indexes.get(model.fields);
  if (!index) {
    index = new Map(model.fields.map((field) => [field.pointer, field]));
    indexes.set(model.fields, index);
  }
  return index.get(pointer) ?? (HAS_INDEX.test(pointer) ? index.get(generalisePointer(pointer)) : undefined);
}

/** Fields directly under a section's pointer, in their order. */
export function childFields(model: Pick<FormModel, 'fields'>, section: Pointer): readonly FormField[] {
  const parent = generalisePointer(section);
  return model.fields.filter((field) => parentPointer(field.pointer) === parent);
}
