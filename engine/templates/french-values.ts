/** How the values of a case are written in letters. What is not of the kind asked for prints as nothing, never as a mistake. */
import { writeHour } from '../calendar/duration-words.ts';
import { formatDate, formatMoney, formatNumber, formatQuantity, isFileAnswer } from '../form/words/format-value.ts';
import { placeInLine } from '../form/words/place-line.ts';
import type { Json } from '../base/values.ts';

/** « 125 000 F CFP »; empty when it is no number. */
export function writeAmount(value: Json | undefined): string {
  return typeof value === 'number' ? formatMoney(value) : '';
}

/** « 150 000 F CFP par mois », « 12 km »; empty when it is no number. */
export function writeQuantity(value: Json | undefined, unit: unknown): string {
  return typeof value === 'number' && typeof unit === 'string' ? formatQuantity(value, unit, false) : '';
}

/** « 1 234,5 »; empty when it is no number. */
export function writeNumber(value: Json | undefined): string {
  return typeof value === 'number' ? formatNumber(value) : '';
}

/** « 3 mars 2026 », « 1er mars 2026 » of a date or of a moment's date; empty when it is none. */
export function writeDate(value: Json | undefined): string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? formatDate(value) : '';
}

/** « 14 h 30 », « 8 h » of a time of day or of a moment's time; empty when it is none. */
export function writeTime(value: Json | undefined): string {
  const time = typeof value === 'string' ? value.slice(value.indexOf('T') + 1) : '';
  return /^\d{2}:\d{2}/.test(time) ? writeHour(time) : '';
}

/** Any value as text: yes and no for booleans, lists with commas, the name of a document, a place on one line. */
export function writeValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (Array.isArray(value)) return value.map(writeValue).filter(Boolean).join(', ');
  return isFileAnswer(value) ? value.name : (placeInLine(value) ?? '');
}
