/** What an entry says otherwise than another, property by property, in the order in which it is filled in. */
import { isDate } from '../../engine/index.ts';
import type { BreachEntry, BreachLine } from '../../schemas/types/api.ts';

/** The properties of an entry, in the order of the form. */
export const FIELDS = [
  'title',
  'what',
  'from',
  'until',
  'discovered',
  'natures',
  'data',
  'persons',
  'personsCount',
  'consequences',
  'measures',
  'risk',
  'authority',
  'authorityAt',
  'authorityWhy',
  'authorityReference',
  'told',
  'toldAt',
  'toldHow',
  'toldWhy',
] as const satisfies readonly (keyof BreachEntry)[];

/** What is different in `after`. */
export function changesOf(before: BreachEntry, after: BreachEntry): BreachLine['changes'] {
  return FIELDS.flatMap((field) => {
    const [was, is] = [textOf(before, field), textOf(after, field)];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

/** A property as text; several values are joined by commas. */
export function textOf(entry: BreachEntry, field: keyof BreachEntry): string {
  const value = entry[field];
  return value === null ? '' : Array.isArray(value) ? value.join(', ') : String(value);
}

/** Whether each moment of an entry is one: a form of the right shape may name the 31st of a month that has none. */
export function isPossible({ from, until, discovered, authorityAt, toldAt }: BreachEntry): boolean {
  return [from, until, discovered, authorityAt, toldAt].every((moment) => moment === '' || isDate(moment.slice(0, 10)));
}
