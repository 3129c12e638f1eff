import { formatQuantity } from '../../engine/form/browser.ts';
import { formatTime } from '../../engine/form/words/index.ts';
import { formatDay } from '../ui/format.ts';
import { t } from './text.ts';

/** A value of a scheme as an agent reads it, by the type and the unit that the scheme gives it. */
export function formatValue(value: unknown, type: string, unit: string | null = null): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return formatQuantity(value, unit ?? undefined, type === 'money');
  if (typeof value === 'string') return formatText(value, type);
  if (Array.isArray(value))
    return value.map((item) => formatValue(item, type, unit)).join(value.some(isLine) ? '\n' : ', ');
  return Object.values(value)
    .map((item) => formatValue(item, ''))
    .join(' · ');
}

function formatText(value: string, type: string): string {
  if (type === 'time') return formatTime(value);
  return type === 'date' || isDate(value) ? formatDay(value) : value;
}

/** What stands in a line of values has no type of its own. */
const isDate = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value);

/** Each member of a list that has several values is read on a line of its own. */
const isLine = (item: unknown): boolean => typeof item === 'object' && item !== null;
