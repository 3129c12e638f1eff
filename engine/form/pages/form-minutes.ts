/*
 * How long a form takes: what its author measured, or an estimate from what it asks. People decide by it whether to begin
 * now, so the estimate errs on the long side.
 */
import type { FormModel } from '../form.ts';
import type { FormField } from '../../language/form-schema.ts';

/** Seconds that a question takes someone who is not used to forms. */
const SECONDS = { document: 75, text: 20, longText: 90, date: 20, time: 12, number: 25, choice: 12 } as const;
/** Reading the pages, then all the answers again. */
const READING_SECONDS = 90;
/** Members that a group is taken to have. */
const USUAL_MEMBERS = 2;
/** Share of people to whom a question under a condition is asked. */
const CONDITIONAL_SHARE = 0.5;
/** Beyond that many, minutes are told by fives. */
const EXACT_MINUTES = 10;

/** Minutes to fill a form, as form.ui.json says or as its questions let one think. */
export function formMinutes({ ui, fields }: Pick<FormModel, 'ui' | 'fields'>): number {
  return ui.minutes ?? estimateMinutes(fields);
}

function estimateMinutes(fields: readonly FormField[]): number {
  const seconds = fields.reduce((sum, field) => sum + secondsOf(field), READING_SECONDS);
  const minutes = Math.ceil(seconds / 60);
  return minutes <= EXACT_MINUTES ? minutes : Math.ceil(minutes / 5) * 5;
}

function secondsOf(field: FormField): number {
  const times = field.pointer.split('/').filter((token) => token === '*').length * USUAL_MEMBERS;
  return ownSeconds(field) * Math.max(1, times) * (field.conditional ? CONDITIONAL_SHARE : 1);
}

function ownSeconds({ type, choices, format, annotation }: FormField): number {
  if (type === 'file') return SECONDS.document;
  if (type === 'object' || (type === 'array' && !choices)) return 0;
  if (choices || type === 'boolean' || annotation.data !== undefined) return SECONDS.choice;
  if (annotation.prefill !== undefined) return SECONDS.choice;
  if (type === 'number' || type === 'integer') return SECONDS.number;
  if (format === 'date') return SECONDS.date;
  if (format === 'time') return SECONDS.time;
  return annotation.widget === 'textarea' ? SECONDS.longText : SECONDS.text;
}
