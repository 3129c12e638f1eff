/** Until when a case keeps data of a category, where that is known: as long as a case is open, its retention has not begun. */
import type { DataCategory } from '../../schemas/types/privacy.ts';
import type { LocalDate } from '../base/values.ts';
import { localDate } from '../calendar/noumea.ts';
import { lastDayFrom } from '../calendar/delay.ts';
import type { Case } from '../case/case.ts';

/**
 * The last day; null while nothing says when it begins. What runs from a decision, a notification or the end of what was granted
 * is told by its rule alone.
 */
export function keptUntil(
  { after, from }: DataCategory['retention'],
  { filedAt, closedAt }: Pick<Case, 'filedAt' | 'closedAt'>,
): LocalDate | null {
  const start = from === 'filed' ? filedAt : from === 'closed' ? closedAt : null;
  return start === null ? null : lastDayFrom(localDate(start), { after });
}
