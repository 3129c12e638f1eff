/*
 * The order in which the fields of a section are shown: the author's (`order` in form.ui.json), else the schema's.
 */
import { generalisePointer } from '../../base/pointer.ts';
import type { FormModel } from '../form.ts';
import type { Pointer } from '../../base/values.ts';

/** Names of a section's fields, those that `order` names first. */
export function inOrder(
  { ui }: { readonly ui: Pick<FormModel['ui'], 'fields'> },
  section: Pointer,
  names: readonly string[],
): readonly string[] {
  const order = ui.fields?.[generalisePointer(section)]?.order;
  return order ? namesFirst(names, order) : names;
}

/** The names, those of an order first. */
export function namesFirst(names: readonly string[], order: readonly string[]): readonly string[] {
  const [known, first] = [new Set(names), new Set(order)];
  return [...[...first].filter((name) => known.has(name)), ...names.filter((name) => !first.has(name))];
}
