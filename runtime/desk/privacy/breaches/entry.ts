/** An entry of the notebook as the form has it. */
import type { BreachEntry } from '../../../../schemas/types/api.ts';
import { localTime } from '../../../../engine/form/words/index.ts';

/** One that was only just begun: what is not known yet is empty. */
export function emptyEntry(title: string, discovered: string): BreachEntry {
  return {
    title,
    what: '',
    from: '',
    until: '',
    discovered,
    natures: [],
    data: '',
    persons: '',
    personsCount: null,
    consequences: '',
    measures: '',
    risk: 'unknown',
    authority: 'undecided',
    authorityAt: '',
    authorityWhy: '',
    authorityReference: '',
    told: 'undecided',
    toldAt: '',
    toldHow: '',
    toldWhy: '',
  };
}

/** A moment as clocks show it in Nouméa, YYYY-MM-DDTHH:MM. */
export const localMomentOf = (moment: number): string => localTime(moment).slice(0, 16);

/** What the law asks and the entry does not say yet, by its property: nothing is refused for it. */
export function missingIn(entry: BreachEntry): readonly (keyof BreachEntry)[] {
  const asked: readonly (keyof BreachEntry)[] = ['what', 'data', 'persons', 'consequences', 'measures'];
  return [
    ...asked.filter((field) => entry[field] === ''),
    ...(entry.natures.length === 0 ? (['natures'] as const) : []),
    ...(entry.risk === 'unknown' ? (['risk'] as const) : []),
    ...(entry.authority === 'undecided' ? (['authority'] as const) : []),
    ...(entry.authority === 'yes' && entry.authorityAt === '' ? (['authorityAt'] as const) : []),
    ...(entry.authority === 'no' && entry.authorityWhy === '' ? (['authorityWhy'] as const) : []),
    ...(entry.told === 'undecided' ? (['told'] as const) : []),
    ...(entry.told === 'no' && entry.risk === 'high' && entry.toldWhy === '' ? (['toldWhy'] as const) : []),
  ];
}
