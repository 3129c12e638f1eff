/**
 * Which columns the table has, and in which order: those that the desk knows of every case, and those of the schemes. What an
 * agent chose is in the address, so that a view that is kept looks as it was kept.
 */
import type { QueueRow } from '../../../schemas/types/api.ts';

/** Columns that every case has. The number, which leads to the case, is always first and is none of them. */
export const OWN = ['dispositif', 'applicant', 'toDo', 'dueAt', 'assignee', 'filedAt'] as const;

/** A column of the table: one of every case, or one of the schemes by its title. */
export type Column =
  | { readonly type: 'own'; readonly name: (typeof OWN)[number] }
  | { readonly type: 'scheme'; readonly title: string; readonly counted: boolean };

/** Never left out: what is late, and who has it, is what one looks for. */
const ALWAYS: readonly string[] = ['dueAt', 'assignee'];

/** Whether the values of a column are compared by their size: they then stand under one another by their last figure. */
export const isCounted = ({ type }: Pick<QueueRow['columns'][number], 'type'>): boolean =>
  ['money', 'number', 'integer'].includes(type);

/** What a column is called in an address. */
export const keyOf = (column: Column): string => (column.type === 'own' ? column.name : `=${column.title}`);

/** Whether a column can be left out. */
export const mayBeLeftOut = (column: Column): boolean => !ALWAYS.includes(keyOf(column));

/** All columns that rows can be shown with, as they stand when nobody chose. */
export function allColumns(
  rows: readonly QueueRow[],
  schemes: readonly Pick<QueueRow['columns'][number], 'title' | 'type'>[] = [],
): readonly Column[] {
  const own = OWN.map((name): Column => ({ type: 'own', name }));
  const titles = new Map(
    [...rows.flatMap(({ columns }) => columns), ...schemes].map((one) => [one.title, isCounted(one)]),
  );
  const theirs = [...titles].map(([title, counted]): Column => ({ type: 'scheme', title, counted }));
  // Deadline and holder come before what schemes add, the filing after.
  return [...own.slice(0, -1), ...theirs, ...own.slice(-1)];
}

/**
 * The columns to show.
 * @param chosen keys in their order, as `writeShown` wrote them; '' for the usual ones
 */
export function shownColumns(rows: readonly QueueRow[], chosen: string): readonly Column[] {
  const one = onlyScheme(rows) !== null;
  if (chosen === '') {
    // While all rows are of one scheme, its name is said once, and its own columns are shown.
    return allColumns(rows).filter((column) => (column.type === 'scheme' ? one : column.name !== 'dispositif' || !one));
  }
  const counted = new Map(rows.flatMap(({ columns }) => columns.map((column) => [column.title, isCounted(column)])));
  const columns = readShown(chosen).flatMap((key): readonly Column[] => {
    if (key.startsWith('=')) {
      const title = key.slice(1);
      return [{ type: 'scheme', title, counted: counted.get(title) ?? false }];
    }
    const name = OWN.find((own) => own === key);
    return name ? [{ type: 'own', name }] : [];
  });
  const missing = ALWAYS.filter((key) => !columns.some((column) => keyOf(column) === key));
  return [...columns, ...OWN.filter((name) => missing.includes(name)).map((name): Column => ({ type: 'own', name }))];
}

/** The scheme of all rows; null where there are several, or none. */
export function onlyScheme([first, ...others]: readonly QueueRow[]): QueueRow | null {
  return first && others.every(({ dispositif }) => dispositif === first.dispositif) ? first : null;
}

/** Keys as one text of an address, whatever titles hold. */
export const writeShown = (columns: readonly Column[]): string =>
  columns.map((column) => encodeURIComponent(keyOf(column))).join(',');

function readShown(chosen: string): readonly string[] {
  return [...new Set(chosen.split(',').map(decode))].filter((key) => key !== '');
}

/** What somebody wrote in the address themselves may be no code at all. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** A column moved one place towards the beginning or the end; the same where there is no such place. */
export function moved(columns: readonly Column[], key: string, by: 1 | -1): readonly Column[] {
  const at = columns.findIndex((column) => keyOf(column) === key);
  const column = columns[at];
  if (!column || at + by < 0 || at + by >= columns.length) return columns;
  return columns.toSpliced(at, 1).toSpliced(at + by, 0, column);
}

/** The same columns as a file has them, where the step stands apart from what is to be done. */
export const forExport = (shown: string): string =>
  shown
    .split(',')
    .flatMap((key) => (key === 'toDo' ? ['state', key] : [key]))
    .join(',');
