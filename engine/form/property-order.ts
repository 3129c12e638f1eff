/*
 * The order in which the fields of a section are shown: the author's (`order` in form.ui.json), else the schema's.
 */
import { generalisePointer } from '../compile/pointer.ts';
import type { FormModel, Pointer } from '../types.ts';

/** Names of a section's fields, those that `order` names first. */
export function inOrder(model: Pick<FormModel, 'ui'>, section: Pointer, names: readonly string[]): readonly string[] {
  const order = model.ui.fields?.[generalisePointer(section)]?.order;
  if (!order) return names;
  return [...order.filter((name) => names.includes(name)), ...names.filter((name) => !order.includes(name))];
}
