import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Session } from '../../schemas/types/api.ts';
import { linkTo } from '../ui/api/address.ts';
import { refresh } from '../ui/refresh.ts';
import { oneAtATime, readChange } from './live-changes.ts';

/** Of a case that may have moved while nothing was heard: it is read again. */
export const UNKNOWN_VERSION = -1;

/** Whether the server said that the rights of who works here have changed. */
export const REVOKED: readonly string[] = ['rights-revoked'];

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
    const refreshQueue = oneAtATime(() => refresh(queries, ['queue'], ['counts'], ['next-case']));
    const readAgain = (): void => {
      refreshQueue();
      doubtCases(queries);
    };
    let source = listen();
    function listen(): EventSource {
      const opened = new EventSource(linkTo('GET /cases/live'));
      opened.addEventListener('error', () => {
        lost = true;
        if (opened.readyState !== EventSource.CLOSED) return;
        readAgain();
        later = setTimeout(() => {
          source = listen();
        }, REFUSED_MS);
      });
      opened.addEventListener('open', () => {
        if (lost) readAgain();
        lost = false;
      });
      // The server closes after it: what may still be seen is read at once, and the connection opened anew.
      opened.addEventListener('rights', () => {
        queries.setQueryData(REVOKED, true);
        readAgain();
        // Not even a dialog keeps a case on screen that is no longer ours to see.
        void refresh(queries, ['case']);
        void refresh(queries, ['session']).then(() => {
          if (queries.getQueryData<Session>(['session'])?.user) queries.setQueryData(REVOKED, false);
        });
      });
      opened.addEventListener('change', (event) => {
        refreshQueue();
        const change = event instanceof MessageEvent ? readChange(event.data) : null;
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

/** Whichever case is on screen may have moved, or may no longer be ours to see. */
function doubtCases(queries: QueryClient): void {
  queries.setQueriesData({ queryKey: ['case-version'] }, () => UNKNOWN_VERSION);
}
