/** The register as a table: a row a category of data, so that a spreadsheet sorts by what is kept and how long. */
import { localDate } from '../../engine/index.ts';
import type { ProcessingEntry } from '../../schemas/types/api.ts';
import { textCell, type Cell } from '../tables/index.ts';
import { fr as messages } from './messages/fr.ts';
import { sayThird } from './write-entry.ts';

/** Columns of the table. */
export const COLUMNS: readonly string[] = messages.columns;

/** Rows of an entry. */
export function rowsOfEntry(entry: ProcessingEntry): readonly (readonly Cell[])[] {
  const joined = (values: readonly string[]): Cell => textCell(values.join(' ; '));
  const { version, since } = entry;
  return entry.categories.map((category): readonly Cell[] => [
    textCell(entry.title),
    version === null ? null : { type: 'number', value: version },
    since === null ? null : { type: 'date', value: localDate(since) },
    textCell(entry.controller),
    textCell(entry.purpose),
    textCell(entry.ground),
    joined(entry.legalBasis),
    joined(entry.persons),
    textCell(category.title),
    textCell(category.sensitive ? messages.yes : messages.no),
    textCell(category.justification),
    textCell(category.retention),
    category.readers === null ? textCell(messages.everyone) : joined(category.readers),
    joined(entry.recipients),
    joined(entry.thirdParties.map(sayThird)),
    joined(entry.transfers),
    joined(entry.security),
    textCell(entry.contact),
  ]);
}
