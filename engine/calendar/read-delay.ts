/*
 * A length of time as authors type it, « 15 jours ouvrés », « 2 mois », « 1 an et 6 mois », and as it is written (P15D).
 */
import { foldText } from '../base/fold-text.ts';

/** A length that was read; `working` says that its days are those of work. */
export type ReadDelay = { readonly after: string; readonly isWorking: boolean };

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^ans?$|^annees?$/, 'Y'],
  [/^mois$/, 'M'],
  [/^semaines?$|^sem$/, 'W'],
  [/^jours?$|^j$/, 'D'],
];

/** Units in the order in which a duration says them. */
const ORDER = ['Y', 'M', 'W', 'D'];

/** Reads a length of time; null when it is none. A duration that is typed as it is written is one too. */
export function readDelay(typed: string): ReadDelay | null {
  if (/[-−]/.test(typed)) return null;
  const text = foldText(typed).replaceAll(/\s+/gu, ' ').trim();
  if (/^p(?=\d)(\d+y)?(\d+m)?(\d+w)?(\d+d)?$/.test(text)) return { after: text.toUpperCase(), isWorking: false };
  const isWorking = / (?:ouvres?|travailles?)$/.test(text);
  const words = text.replace(/ (?:ouvres?|travailles?)$/, '').replaceAll(/ et |, ?/g, ' ');
  const parts = [...words.matchAll(/(\d+) ?([a-z]+)/g)];
  if (parts.length === 0 || words.replaceAll(/(\d+) ?([a-z]+)/g, '').trim() !== '') return null;
  const counts = new Map<string, string>();
  for (const [, count = '', word = ''] of parts) {
    const unit = UNITS.find(([pattern]) => pattern.test(word))?.[1];
    if (unit === undefined || counts.has(unit)) return null;
    counts.set(unit, String(Number(count)));
  }
  if (isWorking && (counts.size > 1 || !counts.has('D'))) return null;
  const after = ORDER.map((unit) => (counts.has(unit) ? `${counts.get(unit)}${unit}` : '')).join('');
  return { after: `P${after}`, isWorking };
}
