import { formatDay, formatMoney, formatNumber } from '../ui/format.ts';
import { t } from './text.ts';

/** A value of a scheme as an agent reads it, by the type the scheme gives it. */
export function formatValue(value: unknown, type: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return type === 'money' ? formatMoney(value) : formatNumber(value);
  if (typeof value === 'string') return type === 'date' ? formatDay(value) : value;
  if (Array.isArray(value)) return value.map((item) => formatValue(item, type)).join(', ');
  return Object.values(value)
    .map((item) => formatValue(item, ''))
    .join(' · ');
}
