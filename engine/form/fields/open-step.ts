/** How the answers to a question are counted once its author opened them. */
import type { FormField, ReferenceData } from '../../language/form-schema.ts';

/** The answer as it is (one of a list of choices), the step of a number on a scale of 1, 2 and 5, or the year of a date. */
export type OpenStep = 'value' | 'scale' | 'year';

/**
 * Numbers and dates are coarsened whatever is said. Null for what is never counted, since its values would be those of one person
 * each: a free text, a document, a section, and what is asked in a list.
 */
export function openStep(field: FormField, data: ReferenceData): OpenStep | null {
  if (field.pointer.includes('/*')) return null;
  if (field.type === 'number' || field.type === 'integer') return 'scale';
  if (field.type === 'boolean') return 'value';
  if (field.type !== 'string') return null;
  if (field.format === 'date') return 'year';
  return openChoices(field, data) === null ? null : 'value';
}

/** What is chosen from, in the form or in a list. */
export function openChoices(field: FormField, data: ReferenceData): FormField['choices'] {
  return field.choices ?? data[field.annotation.data ?? '']?.rows ?? null;
}
