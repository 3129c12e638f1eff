/*
 * The order of the queue one came from, kept for the tab: « dossier suivant » goes on in that order even when the
 * queue has changed meanwhile.
 */
import type { QueueRow } from '../../../schemas/types/api.ts';

const KEY = 'cagou-queue';

/** Remembers the cases of the queue in their order. */
export function keepNeighbours(rows: readonly QueueRow[]): void {
  sessionStorage.setItem(KEY, [...new Set(rows.map((row) => row.caseId))].join(' '));
}

/** The cases before and after one in the queue it was opened from; null at an end. */
export function findNeighbours(caseId: string): { readonly previous: string | null; readonly next: string | null } {
  const ids = (sessionStorage.getItem(KEY) ?? '').split(' ');
  const index = ids.indexOf(caseId);
  if (index < 0) return { previous: null, next: null };
  return { previous: ids[index - 1] ?? null, next: ids[index + 1] ?? null };
}
