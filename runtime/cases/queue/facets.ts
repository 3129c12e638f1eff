/**
 * What the queue is narrowed by beside words: each thing is a word of its own among those that cases are found by, as
 * `case_facets` of the database writes it, so that any of them combine with each other and with a search by one index.
 */
import { createHash } from 'node:crypto';
import { addDays, localDate, type Channel, type Instant, type LocalDate } from '../../../engine/index.ts';
import { rangeWords, type ColumnRange } from './ranges.ts';

/** What is asked of a case: of each kind one of the values, of all kinds at once. */
export interface Facets {
  readonly channels?: readonly Channel[];
  /** Words of marks. */
  readonly alerts?: readonly string[];
  /** Values of the scheme's own columns, as they are stored, by the column's title. */
  readonly columns?: readonly { readonly title: string; readonly values: readonly string[] }[];
  /** Spans of columns; of each, what lies within. */
  readonly ranges?: readonly ColumnRange[];
  /** Labels, by identifier. */
  readonly labels?: readonly string[];
  /** Where opinions were asked: whether some are still waited for, or all are in. */
  readonly opinions?: 'waiting' | 'complete' | undefined;
  /** Days of the filing, both included. */
  readonly filedFrom?: LocalDate | undefined;
  readonly filedTo?: LocalDate | undefined;
}

/** Nothing was filed before. */
const FIRST_YEARS = 20;

/** The tsquery of the cases that have them; null when nothing is asked. */
export function facetsQuery(
  { channels = [], alerts = [], columns = [], ranges = [], labels = [], opinions, filedFrom, filedTo }: Facets,
  now: Instant,
): string | null {
  const kinds = [
    channels.map((channel) => facet('channel', channel)),
    alerts.map((label) => facet('alert', label)),
    labels.map((id) => facet('label', id)),
    opinions === undefined ? [] : [facet('opinions', opinions)],
    ...columns.map(({ title, values }) => values.map((value) => facet('column', title, value))),
    ...ranges.map((range) => {
      const { nodes, values } = rangeWords(range);
      return [
        ...nodes.map((node) => facet('span', range.title, node)),
        ...values.map((value) => facet('column', range.title, value)),
      ];
    }),
    filedFrom === undefined && filedTo === undefined ? [] : spanOf(filedFrom, filedTo, localDate(now)),
  ];
  const asked = kinds.filter((words) => words.length > 0).map((words) => `(${words.join(' | ')})`);
  return asked.length === 0 ? null : asked.join(' & ');
}

/** The days from one to another: months that lie within as one, so that few words say many days. */
function spanOf(from: LocalDate | undefined, to: LocalDate | undefined, today: LocalDate): readonly string[] {
  const last = to === undefined || to > today ? today : to;
  const earliest = `${Number(today.slice(0, 4)) - FIRST_YEARS}-01-01`;
  const words: string[] = [];
  for (let day = from === undefined || from < earliest ? earliest : from; day <= last;) {
    const month = day.slice(0, 7);
    const after = monthAfter(month);
    const isWhole = day.endsWith('-01') && addDays(after, -1) <= last;
    words.push(isWhole ? facet('month', month) : facet('day', day));
    day = isWhole ? after : addDays(day, 1);
  }
  // Nothing lies between two days the wrong way round; a word that no case has says so.
  return words.length === 0 ? [facet('day', '')] : words;
}

function monthAfter(month: string): LocalDate {
  return `${addDays(`${month}-28`, 4).slice(0, 7)}-01`;
}

/** The word of a thing, as function `facet` of the database writes it, quoted for a tsquery. */
function facet(...parts: readonly string[]): string {
  return `'=0${createHash('md5').update(parts.join('\u001F')).digest('hex').slice(0, 16)}'`;
}
