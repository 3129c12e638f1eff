/*
 * A condition in words, for those who fill the form on paper. The common shapes are put into words exactly; for any
 * other, people are told to judge for themselves.
 */
import { joinPointer } from '../../base/pointer.ts';
import type { FormModel } from '../form.ts';
import type { FormSchema } from '../../language/form-schema.ts';
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
  if (!field || !values) return UNKNOWN;
  const answers = values.map((value) => `« ${formatValue(field, value) ?? ''} »`).join(' ou ');
  return holds
    ? `Seulement si vous avez répondu ${answers} à « ${field.label} ».`
    : `Sauf si vous avez répondu ${answers} à « ${field.label} ».`;
}

const PLAIN: ReadonlySet<string> = new Set(['properties', 'required', '$comment', 'type']);
