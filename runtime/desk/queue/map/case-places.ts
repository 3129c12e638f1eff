/** Cases of a view that have a place, as the map shows them. */
import type { QueueMap } from '../../../../schemas/types/api.ts';
import { urgencyOf, type Urgency } from './urgency.ts';

/** A case with its place, and how urgent it is. */
export type PlacedCase = QueueMap['items'][number] & { readonly urgency: Urgency };

/** The cases of a view with how urgent each is at a moment. */
export const placedCases = ({ items }: Pick<QueueMap, 'items'>, now: Date): readonly PlacedCase[] =>
  items.map((item) => ({ ...item, urgency: urgencyOf(item.dueAt, now) }));

/** What the table beside the map lists: the cases that were chosen on it, or all; a page of them, and how many there are. */
export function listed(
  cases: readonly PlacedCase[],
  chosen: ReadonlySet<string> | null,
  most: number,
): { readonly rows: readonly PlacedCase[]; readonly count: number } {
  const all = chosen === null ? cases : cases.filter(({ caseId }) => chosen.has(caseId));
  return { rows: all.slice(0, most), count: all.length };
}
