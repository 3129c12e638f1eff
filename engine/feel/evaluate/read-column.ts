/** Columns of the lists that answers are chosen in, as expressions read them: only where their rows are at hand. */
import { readDate } from '../values/date.ts';
import { readTimeOfDay } from '../values/temporal.ts';
import { isList } from '../values/value.ts';
import { memberOf } from './member.ts';
import type { ReadColumn } from './names.ts';

/** The cell of a value chosen in a list, of each where there are several. A row that is supposed is a context. */
export const readColumn: ReadColumn = (columns, value, name) => {
  if (isList(value)) return value.map((item) => readColumn(columns, item, name));
  const cell = typeof value === 'string' ? columns.cell(value, name) : (memberOf(value, name) ?? null);
  if (typeof cell !== 'string') return cell;
  const type = columns.types[name];
  return type === 'date' ? readDate(cell) : type === 'time' ? readTimeOfDay(cell) : cell;
};
