/*
 * Finds the description of a field from its place in the answers, members of lists included. The index is made once for
 * a model and kept as long as the model is.
 */
import { generalisePointer, parentPointer, splitPointer } from '../../base/pointer.ts';
import type { FormModel } from '../form.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { Pointer } from '../../base/values.ts';

/** Only members of lists are described elsewhere than at their own place, and forms are asked for fields all the time. */
const HAS_INDEX = /\/\d/;

/** A place of the answers: its field, and the places under it by name; `*` for the members of a list. */
export type FieldPlace = { readonly field: FormField | undefined; readonly parts: ReadonlyMap<string, FieldPlace> };

type Index = {
  readonly fields: ReadonlyMap<Pointer, FormField>;
  readonly parts: ReadonlyMap<Pointer, readonly FormField[]>;
  readonly root: FieldPlace;
};

const indexes = new WeakMap<readonly FormField[], Index>();

/** The field at a pointer of the answers (`/foyer/membres/0/nom`); undefined when the form has none there. */
export function findField(model: Pick<FormModel, 'fields'>, pointer: Pointer): FormField | undefined {
  const { fields } = indexOf(model);
  return fields.get(pointer) ?? (HAS_INDEX.test(pointer) ? fields.get(generalisePointer(pointer)) : undefined);
}

/** The place of all the answers, for who goes through them without writing a pointer for each. */
export function placesOf(model: Pick<FormModel, 'fields'>): FieldPlace {
  return indexOf(model).root;
}

/** The field of each member of a list. */
export function memberField(model: Pick<FormModel, 'fields'>, list: FormField): FormField | undefined {
  return indexOf(model).fields.get(`${list.pointer}/*`);
}

/** Fields directly under a section's pointer, in their order. */
export function childFields(model: Pick<FormModel, 'fields'>, section: Pointer): readonly FormField[] {
  return indexOf(model).parts.get(generalisePointer(section)) ?? [];
}

function indexOf({ fields }: Pick<FormModel, 'fields'>): Index {
  const known = indexes.get(fields);
  if (known) return known;
  const parts = new Map<Pointer, FormField[]>();
  for (const field of fields) {
    const around = parentPointer(field.pointer);
    const beside = parts.get(around);
    if (beside) beside.push(field);
    else parts.set(around, [field]);
  }
  const index = { fields: new Map(fields.map((field) => [field.pointer, field])), parts, root: placesUnder(fields) };
  indexes.set(fields, index);
  return index;
}

type OpenPlace = { field: FormField | undefined; readonly parts: Map<string, OpenPlace> };

/** What leads to a field need not be one itself. */
function placesUnder(fields: readonly FormField[]): FieldPlace {
  const open = (field?: FormField): OpenPlace => ({ field, parts: new Map() });
  const root = open();
  for (const field of fields) {
    let place = root;
    for (const name of splitPointer(field.pointer)) {
      const next = place.parts.get(name) ?? open();
      place.parts.set(name, next);
      place = next;
    }
    place.field = field;
  }
  return root;
}
