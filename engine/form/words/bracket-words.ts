/** Marginal scales in words: on the sheet and in « pourquoi ». */
import { isRecord } from '../../base/guards.ts';
import { formatNumber } from './format-value.ts';

/** Whether a value is the brackets of a marginal scale, which are read where they are applied. */
export function isScale(value: unknown): value is readonly unknown[] {
  const isBracket = (item: unknown): boolean => isRecord(item) && 'above' in item && 'rate' in item;
  return Array.isArray(value) && value.length > 0 && value.every(isBracket);
}

/** « De 1 000 000 à 1 800 000 », « Au-delà de 1 800 000 » where `to` is null. */
export function sayBracket(from: number, to: number | null): string {
  const [low, high] = [formatNumber(from), to === null ? '' : formatNumber(to)];
  return to === null ? `Au-delà de ${low}` : from === 0 ? `Jusqu’à ${high}` : `De ${low} à ${high}`;
}

/** 0.14 → « 14 % ». */
export function sayShare(rate: number): string {
  return `${formatNumber(Number((rate * 100).toPrecision(12)))}\u00A0%`;
}
