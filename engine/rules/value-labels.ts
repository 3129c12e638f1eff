/** What people read for the texts of computed values: the labels that their author gave them. */
import type { ComputedValue, DecisionTable, Rules } from '../../schemas/types/rules.ts';
import { isJsonList } from '../base/guards.ts';
import type { Json } from '../base/values.ts';
import type { FormField } from '../language/form-schema.ts';

/** The labels of a computed value, as choices; null where it has none. */
export function labelsOf({ labels }: Pick<ComputedValue, 'labels'>): FormField['choices'] {
  return labels ? Object.entries(labels).map(([value, label]) => ({ value, label })) : null;
}

/** The labels of the computed value of a name. */
export function labelsNamed({ computed = [] }: Rules, name: string): FormField['choices'] {
  const value = computed.find((one) => one.name === name);
  return value ? labelsOf(value) : null;
}

/** The labels of what a table with one result gives: those of the value that comes from it. */
export function labelsOfTable({ computed = [] }: Rules, { name, outputs }: DecisionTable): FormField['choices'] {
  const value = computed.find(({ table, labels }) => table === name && labels !== undefined);
  return value && outputs.length === 1 ? labelsOf(value) : null;
}

/** A value with the labels of its texts in their place; a text without one as it is. */
export function withLabels(value: Json, labels: FormField['choices']): Json {
  if (!labels) return value;
  if (isJsonList(value)) return value.map((item) => withLabels(item, labels));
  return labels.find((label) => label.value === value)?.label ?? value;
}
