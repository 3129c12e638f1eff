import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Of a case that may have moved while nothing was heard: it is read again. */
export const UNKNOWN_VERSION = -1;

/** How long after a refusal one asks again: the agent may have signed in anew on another page. */
const REFUSED_MS = 20_000;

/**
 * Hears of cases that moved and refreshes what shows them. One connection for the whole desk, which the browser opens
 * again by itself after an outage, and we after a refusal; what moved meanwhile is then read again.
 */
export function useLive(enabled: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!enabled) return undefined;
    let lost = false;
    let later: ReturnType<typeof setTimeout> | undefined;
    let source = listen();
    function listen(): EventSource {
      const opened = new EventSource('/api/v1/cases/live');
      opened.addEventListener('error', () => {
        lost = true;
        if (opened.readyState !== EventSource.CLOSED) return;
        readAgain(queries);
        later = setTimeout(() => {
          source = listen();
        }, REFUSED_MS);
      });
      opened.addEventListener('open', () => {
        if (lost) readAgain(queries);
        lost = false;
      });
      opened.addEventListener('change', (event) => {
        refreshQueue(queries);
        const change = readChange(event);
        if (change) queries.setQueryData(['case-version', change.caseId], change.version);
      });
      return opened;
    }
    return () => {
      clearTimeout(later);
      source.close();
    };
  }, [queries, enabled]);
}

function refreshQueue(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: ['queue'] });
  void queries.invalidateQueries({ queryKey: ['counts'] });
}

/** The queue, and whichever case is on screen: it may have moved, or may no longer be ours to see. */
function readAgain(queries: QueryClient): void {
  refreshQueue(queries);
  queries.setQueriesData({ queryKey: ['case-version'] }, () => UNKNOWN_VERSION);
}

function readChange(event: Event): { readonly caseId: string; readonly version: number } | null {
  if (!(event instanceof MessageEvent) || typeof event.data !== 'string') return null;
  const data: unknown = JSON.parse(event.data);
  if (typeof data !== 'object' || data === null || !('caseId' in data) || !('version' in data)) return null;
  const { caseId, version } = data;
  return typeof caseId === 'string' && typeof version === 'number' ? { caseId, version } : null;
}
