/** The log of readings as a table. */
import type { LoggedReading } from '../../schemas/types/api.ts';
import { localDate, localTimeOfDay } from '../../engine/index.ts';
import { textCell, type Cell } from '../tables/index.ts';
import { fr as messages } from './messages/fr.ts';

/** Its columns. */
export const READING_COLUMNS: readonly string[] = messages.columns;

/** Its title. */
export const READING_TITLE: string = messages.title;

/** A reading as a row of it. */
export function rowOfReading({ at, agent, kind, file, person, caseNumber, reason }: LoggedReading): readonly Cell[] {
  const words = [agent.name, messages.kinds[kind], file, person.name, caseNumber, reason];
  return [{ type: 'date', value: localDate(at) }, { type: 'time', value: localTimeOfDay(at) }, ...words.map(textCell)];
}
