/* How a member of a list is called wherever it is told: « Enfant 2 ». */
import { joinPointer, lastToken, parentPointer } from '../../base/pointer.ts';
import type { Form, FormModel } from '../form.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { Pointer } from '../../base/values.ts';
import { findField } from './field-index.ts';

type Named = { readonly model: Pick<FormModel, 'ui' | 'fields'> };

/** The name of the member at an index, from 0. */
export function memberTitle({ model }: Named, list: Pointer, index: number, member: FormField): string {
  const name = model.ui.fields?.[findField(model, list)?.pointer ?? '']?.itemTitle ?? member.label;
  return `${name} ${index + 1}`;
}

/** The member that a place in the answers is in, the nearest one; null outside of lists. */
export function memberAround(form: Form, pointer: Pointer): string | null {
  if (pointer === '') return null;
  const list = parentPointer(pointer);
  const index = Number(lastToken(pointer));
  const member = findField(form.model, joinPointer(list, '*'));
  const isMember =
    findField(form.model, list)?.type === 'array' && member?.type === 'object' && Number.isInteger(index);
  return isMember ? memberTitle(form, list, index, member) : memberAround(form, list);
}
