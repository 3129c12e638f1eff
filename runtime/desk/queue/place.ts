/*
 * Where one was in the queue when a case was opened, kept for the tab: going back finds the view, its filters, the row and
 * the scrolling again, and « dossier suivant » goes on from there, in the queue as it then is.
 */
import type { QueuePage, QueueRow, QueueView } from '../../../schemas/types/api.ts';
import { parseJson } from '../../ui/api/parse-json.ts';

const KEY = 'cagou-queue';

/** A row as the list had it. */
export type KeptRow = Pick<QueueRow, 'caseId' | 'cursor'> & {
  /** Account of who had taken it; null when nobody had. */
  readonly holder: string | null;
};

/** A place in the queue. */
export type Place = {
  /** Query of the queue's address, without the question mark: view, filters, search, order. */
  readonly search: string;
  /** Case that was opened. */
  readonly opened: string;
  /** How far the page was scrolled, in pixels. */
  readonly scroll: number;
  /** Rows in their order, with those that were reached one by one since. */
  readonly rows: readonly KeptRow[];
};

/** Address of a case as it is opened from a view: among new messages, on its messages. */
export function caseAddress(caseId: string, view: QueueView): string {
  return `/dossiers/${caseId}${view === 'messages' ? '#messages' : ''}`;
}

/** Remembers a place. */
export function keepPlace(place: Place, storage: Pick<Storage, 'setItem'> = sessionStorage): void {
  try {
    storage.setItem(KEY, JSON.stringify(place));
  } catch {
    // More rows than a tab may keep: one comes back to the top of the queue.
  }
}

/** The place that is kept; null when no case was opened from the queue in this tab. */
export function readPlace(storage: Pick<Storage, 'getItem'> = sessionStorage): Place | null {
  const kept = parseJson(storage.getItem(KEY));
  return isPlace(kept) ? kept : null;
}

/** What is kept of a row of the queue. */
export function keptRow({ caseId, cursor, assignee }: QueueRow): KeptRow {
  return { caseId, cursor, holder: assignee?.id ?? null };
}

/** The case before one in the queue it was opened from; null at the beginning. */
export function previousOf({ rows }: Place, caseId: string): string | null {
  const index = rows.findIndex((row) => row.caseId === caseId);
  return rows.slice(0, Math.max(index, 0)).findLast((row) => row.caseId !== caseId)?.caseId ?? null;
}

/**
 * The row after a case in the queue as it is now: one that a colleague has taken since is passed over, and the end of a page
 * is not the end of the queue.
 * @param load reads a page after a cursor
 * @param me the agent
 */
export async function findNext(
  { rows }: Place,
  caseId: string,
  me: string,
  load: (cursor: string) => Promise<QueuePage>,
): Promise<QueueRow | null> {
  const index = rows.findIndex((row) => row.caseId === caseId);
  const from = rows[index];
  if (!from) return null;
  const passed = new Set(rows.slice(0, index + 1).map((row) => row.caseId));
  const holders = new Map(rows.map((row) => [row.caseId, row.holder]));
  const isTakenSince = ({ caseId: id, assignee }: QueueRow): boolean =>
    assignee !== null && assignee.id !== me && holders.has(id) && holders.get(id) !== assignee.id;
  const isOpen = (row: QueueRow): boolean => !passed.has(row.caseId) && !isTakenSince(row);
  for (let cursor: string | null = from.cursor; cursor !== null;) {
    const page: QueuePage = await load(cursor);
    const found = page.items.find(isOpen);
    if (found) return found;
    cursor = page.next;
  }
  return null;
}

/** The place once the row after a case was gone to, so that one can come back and go on from it. */
export function withNext(place: Place, caseId: string, next: QueueRow): Place {
  if (place.rows.some((row) => row.caseId === next.caseId)) return place;
  const index = place.rows.findIndex((row) => row.caseId === caseId);
  return { ...place, rows: place.rows.toSpliced(index + 1, 0, keptRow(next)) };
}

/** Among the cases listed now, the one to come back to: the last one seen, or the nearest that is left; null when none is. */
export function caseToReturnTo({ rows }: Place, seen: string, listed: ReadonlySet<string>): string | null {
  if (listed.has(seen)) return seen;
  const ids = rows.map((row) => row.caseId);
  const index = ids.indexOf(seen);
  if (index < 0) return null;
  return ids.slice(index).find((id) => listed.has(id)) ?? ids.slice(0, index).findLast((id) => listed.has(id)) ?? null;
}

function isPlace(value: unknown): value is Place {
  return (
    typeof value === 'object' && value !== null && 'search' in value && 'rows' in value && Array.isArray(value.rows)
  );
}
