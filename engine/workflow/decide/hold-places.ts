/**
 * Places of quotas: taken as a case enters a state that holds one, under what it counts by then; given back as it leaves them
 * all. What people and systems decide takes no place that is not there. What silence decides, the law decides: it counts, and is
 * never refused.
 */
import { quotaPlaces, type QuotaPlaces } from '../../names/quotas.ts';
import type { ReadScope } from '../../feel/compiled-expression.ts';
import { isTime } from '../model/permissions.ts';
import { sayReached } from '../model/quota-words.ts';
import { countingOf, note, scopeOf, type Ledger } from './ledger.ts';
import { refuse, type Refusal } from './refusals.ts';

/** Looks at the quotas of a case that has just moved; `entered` are the states that it entered. */
export function holdPlaces(ledger: Ledger, entered: readonly string[]): Refusal | null {
  const { compiled, actor } = ledger;
  const { quotas } = compiled.rules;
  if (quotas.length === 0) return null;
  const { states, places = {} } = ledger.subject;
  const read: ReadScope = (names) => scopeOf(ledger, names);
  const taken: Record<string, string> = {};
  const freed: string[] = [];
  const over: string[] = [];
  for (const quota of quotas) {
    const held = places[quota.name];
    const holding = states.filter((state) => quota.holds.has(state));
    if (holding.length === 0) {
      if (held !== undefined) freed.push(quota.name);
      continue;
    }
    if (!holding.some((state) => entered.includes(state))) continue;
    const found = quotaPlaces(quota, read, countingOf(ledger));
    const { key } = found;
    if (key === null || key === held) continue;
    if (isFull(found)) {
      if (!isTime(actor)) return refuse('quota-reached', sayReached(compiled, quota, found));
      over.push(quota.name);
    }
    taken[quota.name] = key;
  }
  if (Object.keys(taken).length + freed.length > 0)
    note(ledger, { type: 'placesChanged', taken, freed, ...(over.length > 0 && { over }) });
  return null;
}

/** Whether nothing is left. */
export function isFull({ left }: Pick<QuotaPlaces, 'left'>): boolean {
  return left === 0;
}
