/*
 * An answer as people read it, in a form that may have lists of reference data: the label of what was chosen.
 */
import type { Form } from '../form.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { Json } from '../../base/values.ts';
import { formatValue } from './format-value.ts';
import { findRow, rowsOf } from '../fields/reference-data.ts';

/** The answer to a field in French; null when there is none. A value that its list does not have is shown as it is. */
export function formatAnswer(form: Pick<Form, 'data'>, field: FormField, value: Json | undefined): string | null {
  const rows = rowsOf(form, field);
  return (rows && findRow(rows, value)?.label) ?? formatValue(field, value);
}
