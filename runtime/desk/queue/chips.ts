/** The filters in force, each as one chip that can be taken away; each combination is an address. */
import type { NamedId, QueueFacets } from '../../../schemas/types/api.ts';
import type { QueueFilter } from '../api.ts';
import { rangesAsked, sayRange, withoutRange } from './ranges.ts';

/** What is said beside the chips. */
type Elsewhere = 'view' | 'sort' | 'by' | 'dispositif' | 'state' | 'q';

/** A filter in force: what it is about, what is asked, and the change that takes it away. */
export type Chip = {
  readonly name: 'column' | 'range' | Exclude<keyof QueueFilter, Elsewhere | 'columns' | 'ranges'>;
  /** Heading of a column; '' for the other kinds. */
  readonly title: string;
  /** Value as it is asked for. */
  readonly value: string;
  /** Value as people read it. */
  readonly text: string;
  readonly without: Partial<QueueFilter>;
};

/** Chips of a filter in the order of their kinds; names are said as far as `facets` know them. */
export function chipsOf(filter: QueueFilter, facets: QueueFacets | undefined): readonly Chip[] {
  const chip = (name: Exclude<Chip['name'], 'column' | 'range'>, text: string): readonly Chip[] =>
    filter[name] === '' ? [] : [{ name, title: '', value: filter[name], text, without: { [name]: '' } }];
  const nameOf = (all: readonly NamedId[] | undefined, id: string): string =>
    all?.find((one) => one.id === id)?.name ?? '…';
  return [
    ...chip('within', filter.within),
    ...chip('channel', filter.channel),
    ...chip('filedFrom', filter.filedFrom),
    ...chip('filedTo', filter.filedTo),
    ...chip('due', filter.due),
    ...chip('dueFrom', filter.dueFrom),
    ...chip('dueTo', filter.dueTo),
    ...chip('silenceFrom', filter.silenceFrom),
    ...chip('silenceBy', filter.silenceBy),
    ...chip('closedFrom', filter.closedFrom),
    ...chip('closedTo', filter.closedTo),
    ...chip('opinions', filter.opinions),
    ...chip('label', nameOf(facets?.labels, filter.label)),
    ...chip('holder', nameOf(facets?.holders, filter.holder)),
    ...chip('group', nameOf(facets?.groups, filter.group)),
    ...chip('unreached', filter.unreached),
    ...chip('alert', filter.alert),
    ...columnsAsked(filter.columns).map(([title, value]): Chip => ({
      name: 'column',
      title,
      value,
      text:
        facets?.columns.find((one) => one.title === title)?.values.find((one) => one.value === value)?.text ?? value,
      without: { columns: withoutColumn(filter.columns, title, value) },
    })),
    ...rangesAsked(filter.ranges).map(([title, value]): Chip => ({
      name: 'range',
      title,
      value,
      text: sayRange(value, facets?.columns.find((one) => one.title === title)?.type),
      without: { ranges: withoutRange(filter.ranges, title) },
    })),
  ];
}

/** Columns asked for, with their values, in the order in which they were asked. */
export function columnsAsked(columns: string): readonly (readonly [title: string, value: string])[] {
  return [...new URLSearchParams(columns)];
}

/** One value of a column more, once. */
export function withColumn(columns: string, title: string, value: string): string {
  const kept = columnsAsked(withoutColumn(columns, title, value));
  return new URLSearchParams([...kept, [title, value]].map(([name = '', asked = '']) => [name, asked])).toString();
}

function withoutColumn(columns: string, title: string, value: string): string {
  const kept = columnsAsked(columns).filter(([name, asked]) => name !== title || asked !== value);
  return new URLSearchParams(kept.map(([name, asked]) => [name, asked])).toString();
}
