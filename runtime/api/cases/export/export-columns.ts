/** Columns of a list that is taken out: those of every case, and those of the schemes, by the keys that the desk's address has. */
import { isTime, localDate } from '../../../../engine/index.ts';
import type { QueueRow } from '../../../../schemas/types/api.ts';
import { textCell, type Cell } from '../../../tables/index.ts';
import { fr as messages } from '../../messages/fr.ts';

/** A column: its heading, and its cell of a row. */
export interface ExportColumn {
  readonly heading: string;
  readonly cell: (row: QueueRow) => Cell;
}

type OwnKey = Exclude<keyof typeof messages.exportColumns, 'number'>;

const dayCell = (moment: string | null): Cell => (moment === null ? null : { type: 'date', value: localDate(moment) });

const OWN: Readonly<Record<OwnKey, (row: QueueRow) => Cell>> = {
  dispositif: (row) => textCell(row.dispositifTitle),
  applicant: (row) => textCell(row.applicant),
  state: (row) => textCell(row.stateTitle),
  toDo: (row) => textCell(row.taskTitle),
  dueAt: (row) => (row.dueAt === null ? null : dayCell(lastMoment(row.dueAt))),
  assignee: (row) => textCell(row.assignee?.name ?? null),
  alerts: (row) => textCell(row.alerts.map(({ label }) => label).join(', ')),
  labels: (row) => textCell(row.labels.map(({ name }) => name).join(', ')),
  filedAt: (row) => dayCell(row.filedAt),
};
const NUMBER: ExportColumn = { heading: messages.exportColumns.number, cell: (row) => textCell(row.number) };

/** A due date is the midnight that ends the last day: that day is what people are told. */
const lastMoment = (over: string): string => new Date(Date.parse(over) - 1).toISOString();

/**
 * The columns of a list: the number, then those asked for.
 * @param chosen keys as the desk writes them in its address (`applicant,%3DCommune`); '' for all
 * @param titles of the schemes' own columns, of which all are written when nothing is chosen
 */
export function exportColumns(chosen: string, titles: readonly string[]): readonly ExportColumn[] {
  const keys = chosen === '' ? [...ownKeys(), ...titles.map((title) => `=${title}`)] : chosen.split(',').map(decode);
  return [NUMBER, ...[...new Set(keys)].flatMap((key) => columnOf(key))];
}

function ownKeys(): readonly OwnKey[] {
  return ['dispositif', 'applicant', 'state', 'toDo', 'dueAt', 'assignee', 'alerts', 'labels', 'filedAt'];
}

function columnOf(key: string): readonly ExportColumn[] {
  if (key.startsWith('=')) {
    const title = key.slice(1);
    return [{ heading: title, cell: (row) => schemeCell(row, title) }];
  }
  const own = ownKeys().find((name) => name === key);
  return own ? [{ heading: messages.exportColumns[own], cell: OWN[own] }] : [];
}

/** Numbers, days and times as such, so that they are summed and sorted; all else as people read it. */
function schemeCell({ columns }: QueueRow, title: string): Cell {
  const column = columns.find((one) => one.title === title);
  if (!column) return null;
  const { value, type, text } = column;
  if (typeof value === 'number') return { type: 'number', value };
  if (type === 'date' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value)) return { type: 'date', value };
  return type === 'time' && typeof value === 'string' && isTime(value) ? { type: 'time', value } : textCell(text);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Rows as cells, page after page. */
export async function* cellsOf(
  columns: readonly ExportColumn[],
  pages: AsyncIterable<readonly QueueRow[]>,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  for await (const rows of pages) yield rows.map((row) => columns.map(({ cell }) => cell(row)));
}
