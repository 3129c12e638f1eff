/** Spans of columns as the queue's address says them, `Devis=50000..100000&Naissance=..2008-12-31`, as they are typed, and as they are read. */
import { parseNumber } from '../../../engine/form/browser.ts';
import { formatNumber } from '../../../engine/form/words/index.ts';
import type { FacetColumn } from '../../../schemas/types/api.ts';
import { formatMoney, formatShortDay } from '../../ui/format.ts';
import { t } from '../text.ts';

/** Types of columns whose values lie in spans. */
export const isSpanned = (type: FacetColumn['type']): boolean => ['money', 'number', 'date'].includes(type);

/** Spans by the titles of their columns, one a column. */
export const rangesAsked = (ranges: string): readonly (readonly [title: string, range: string])[] => [
  ...new Map(new URLSearchParams(ranges)),
];

/** A span of a column, in the place of another one of it. */
export function withRange(ranges: string, title: string, range: string): string {
  const kept = rangesAsked(ranges).filter(([name]) => name !== title);
  return new URLSearchParams([...kept, [title, range] as const].map(([name, asked]) => [name, asked])).toString();
}

export function withoutRange(ranges: string, title: string): string {
  const kept = rangesAsked(ranges).filter(([name]) => name !== title);
  return new URLSearchParams(kept.map(([name, asked]) => [name, asked])).toString();
}

/** Why a span that was typed is none. */
export type RangeMistake = 'empty' | 'from' | 'to' | 'reversed';

/** What was typed of a column, as the address says it; or what is wrong with it. An amount has no decimals, a number two at most. */
export function typedRange(
  type: FacetColumn['type'],
  { from, to }: { readonly from: string; readonly to: string },
): { readonly range: string } | { readonly mistake: RangeMistake } {
  const [first, last] = type === 'date' ? [from, to] : [numberTyped(from, type), numberTyped(to, type)];
  if (first === null) return { mistake: 'from' };
  if (last === null) return { mistake: 'to' };
  if (first === '' && last === '') return { mistake: 'empty' };
  const isReversed = type === 'date' ? first > last : Number(first) > Number(last);
  return first !== '' && last !== '' && isReversed ? { mistake: 'reversed' } : { range: `${first}..${last}` };
}

/** Beyond any amount. */
const MOST = 1e12;

/** Null when it is no number that can be asked for. */
function numberTyped(text: string, type: FacetColumn['type']): string | null {
  if (text.trim() === '') return '';
  const number = parseNumber(text, type === 'money');
  const decimals = type === 'money' ? 0 : 2;
  const isAsked = number !== null && Math.abs(number) < MOST && Number(number.toFixed(decimals)) === number;
  return isAsked ? String(number) : null;
}

/** A span as people read it; the type of its column, as soon as it is known, tells an amount from a number. */
export function sayRange(range: string, type: FacetColumn['type'] | undefined): string {
  const [from = '', to = ''] = range.split('..');
  if ([from, to].some((end) => /^\d{4}-\d\d-\d\d$/u.test(end))) return sayDays(from, to);
  const say = (end: string): string => (type === 'money' ? formatMoney(Number(end)) : formatNumber(Number(end)));
  if (from === to) return say(from);
  if (to === '') return t('range-from', { from: say(from) });
  if (from === '') return t('range-to', { to: say(to) });
  return t('range-between', { from: formatNumber(Number(from)), to: say(to) });
}

function sayDays(from: string, to: string): string {
  if (from === to) return formatShortDay(from);
  if (to === '') return t('range-dayFrom', { from: formatShortDay(from) });
  if (from === '') return t('range-dayTo', { to: formatShortDay(to) });
  return t('range-days', { from: formatShortDay(from), to: formatShortDay(to) });
}
