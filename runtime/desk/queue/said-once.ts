/** What is the same for all rows of the list, so that its head says it and no row has to. */
import type { QueueRow } from '../../../schemas/types/api.ts';

type Named = Pick<QueueRow, 'taskTitle' | 'stateTitle' | 'routeTitle'>;

/** What the head says: what is to be done, and where the cases stand; null where rows differ. */
export interface Said {
  readonly what: string | null;
  readonly where: string | null;
}

/** Of so many rows at least: of two, each still says it by itself. */
const FEWEST = 3;

/** What all rows have in common. */
export function saidOnce(rows: readonly Named[]): Said {
  const [first] = rows.map(whatAndWhere);
  if (!first || rows.length < FEWEST) return { what: null, where: null };
  const isSame = (part: 'what' | 'where'): boolean => rows.every((row) => whatAndWhere(row)[part] === first[part]);
  if (!isSame('what')) return { what: null, where: null };
  return { what: first.what, where: first.where !== '' && isSame('where') ? first.where : null };
}

/** What is left for a row to say; empty texts where the head says all. */
export function unsaid(row: Named, said: Said): { readonly what: string; readonly where: string } {
  const { what, where } = whatAndWhere(row);
  return { what: said.what === null ? what : '', where: said.where === null ? where : '' };
}

function whatAndWhere({ taskTitle, stateTitle, routeTitle }: Named): { readonly what: string; readonly where: string } {
  const where = [taskTitle && stateTitle, routeTitle].filter(Boolean).join(' · ');
  return { what: taskTitle ?? stateTitle, where };
}
