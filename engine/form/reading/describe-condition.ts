/*
 * A condition in words, for those who fill the form on paper. The common shapes are put into words exactly; for any
 * other, people are told to judge for themselves.
 */
import { joinPointer } from '../../base/pointer.ts';
import type { FormModel } from '../form.ts';
import type { FormField, FormSchema } from '../../language/form-schema.ts';
import type { Pointer } from '../../base/values.ts';
import { findField } from '../fields/field-index.ts';
import { formatValue } from '../words/format-value.ts';

const UNKNOWN = 'À remplir si vous êtes concerné.';

/** Sentence for the fields asked when a condition on a section (at `pointer`) holds, or does not. */
export function describeCondition(model: FormModel, pointer: Pointer, condition: FormSchema, holds: boolean): string {
  const properties = Object.entries(condition.properties ?? {});
  const [only] = properties;
  if (!only || properties.length > 1 || Object.keys(condition).some((keyword) => !PLAIN.has(keyword))) return UNKNOWN;
  const [name, test] = only;
  const field = findField(model, joinPointer(pointer, name));
  const values = test.const === undefined ? test.enum : [test.const];
  if (!field || !values) return field ? sayBounds(field, test, holds) : UNKNOWN;
  const answers = values.map((value) => `« ${formatValue(field, value) ?? ''} »`).join(' ou ');
  return holds
    ? `Seulement si vous avez répondu ${answers} à « ${field.label} ».`
    : `Sauf si vous avez répondu ${answers} à « ${field.label} ».`;
}

/** The one bound of a number in words; who fills in a form on paper works out what is calculated. */
function sayBounds(field: FormField, test: FormSchema, holds: boolean): string {
  const said = Object.entries(BOUNDS).flatMap(([keyword, words]) => {
    const bound = test[keyword];
    return typeof bound === 'number' ? [`${words} ${formatValue(field, bound) ?? ''}`] : [];
  });
  const isAll = Object.keys(test).every((keyword) => keyword === 'type' || Object.hasOwn(BOUNDS, keyword));
  const [only] = said;
  if (only === undefined || said.length > 1 || !isAll) return UNKNOWN;
  return holds ? `Seulement si « ${field.label} » est ${only}.` : `Sauf si « ${field.label} » est ${only}.`;
}

const BOUNDS: Readonly<Record<string, string>> = {
  minimum: 'd’au moins',
  maximum: 'd’au plus',
  exclusiveMinimum: 'de plus de',
  exclusiveMaximum: 'de moins de',
};
const PLAIN: ReadonlySet<string> = new Set(['properties', 'required', '$comment', 'type']);
