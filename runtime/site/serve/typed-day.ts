/** Days in the small forms of the site, where people type them as they write them. */
import { isDate } from '../../../engine/index.ts';

/** Before it, a day is a slip. */
export const OLDEST_DAY = '1900-01-01';

/** A day as people write it (« 14/5/1988 »), or as browsers fill it in, as an ISO day; null for what is none. */
export function readDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/u.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(iso) ? iso : null;
}

/** An ISO day as `readDay` takes it back; empty for null. */
export function writeDay(day: string | null): string {
  return day === null ? '' : day.split('-').toReversed().join('/');
}
