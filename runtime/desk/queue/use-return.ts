import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { caseToReturnTo, readPlace } from './place.ts';
import type { Queue } from './use-queue.ts';
import type { QueueRow } from '../../../schemas/types/api.ts';
import { isAtNothing } from '../../ui/go-on.ts';

/** The case that this tab showed last, until the queue has been come back to. */
let lastSeen: string | null = null;

/** Notes the case on screen. */
export function noteSeen(caseId: string): void {
  lastSeen = caseId;
}

/** A queue of which only the cases are read. */
export type ListedCases = Pick<Queue, 'loading' | 'more'> & { readonly rows: readonly Pick<QueueRow, 'caseId'>[] };

/** Coming back from a case to the queue it was opened from, puts the focus on its row and scrolls where one was. */
export function useReturn({ rows, loading, more }: ListedCases): void {
  const search = useLocation().search.slice(1);
  const seen = useRef(lastSeen);
  useEffect(() => {
    lastSeen = null;
    const place = readPlace();
    if (seen.current === null || !place || place.search !== search) return;
    const listed = new Set(rows.map((row) => row.caseId));
    // Pages that were there and are no longer kept are read again, up to the row.
    if (loading || rows.length === 0) return;
    if (!listed.has(seen.current) && more && rows.length < place.rows.length) {
      more();
      return;
    }
    const target = caseToReturnTo(place, seen.current, listed);
    const link = target && document.querySelector<HTMLElement>(`tr[data-case="${target}"] [data-row-link]`);
    // The rows come when they come: who has begun to search meanwhile goes on there.
    if (link && isAtNothing()) {
      if (seen.current === place.opened) window.scrollTo(0, place.scroll);
      link.focus({ preventScroll: true });
      link.scrollIntoView({ block: 'nearest' });
    }
    seen.current = null;
  }, [rows, loading, more, search]);
}
