/** The notebook as a table: a row a breach. */
import type { Breach } from '../../schemas/types/api.ts';
import { localDate } from '../../engine/index.ts';
import { formatDate, formatMoment } from '../../engine/form/words/index.ts';
import { textCell, type Cell } from '../tables/index.ts';
import { FIELDS } from './changes.ts';
import { fr as messages } from './messages.ts';
import { sayField } from './say-entry.ts';

/** Its columns. */
export const BREACH_COLUMNS: readonly string[] = [
  messages.number,
  ...FIELDS.map((field) => messages.fields[field]),
  messages.due,
  messages.notified,
  messages.state,
];
/** Its title. */
export const BREACH_TITLE: string = messages.title;

/** A breach as a row of it. */
export function rowOfBreach({ standing, entry }: Breach): readonly Cell[] {
  const { number, dueAt, notification, closedAt } = standing;
  const words = FIELDS.map((field): Cell =>
    field === 'personsCount' && entry.personsCount !== null
      ? { type: 'number', value: entry.personsCount }
      : textCell(sayField(entry, field)),
  );
  return [
    textCell(number),
    ...words,
    textCell(formatMoment(dueAt)),
    textCell(messages.notification[notification]),
    textCell(closedAt === null ? messages.open : messages.closed(formatDate(localDate(closedAt)))),
  ];
}
