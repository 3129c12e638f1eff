import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Session } from '../../schemas/types/api.ts';
import { linkTo } from '../ui/api/address.ts';
import { refresh } from '../ui/refresh.ts';
import { after } from '../ui/saving/browser.ts';
import { followLive } from './follow-live.ts';

/** Of a case that may have moved while nothing was heard: it is read again. */
export const UNKNOWN_VERSION = -1;

/** Whether the server said that the rights of who works here have changed. */
export const REVOKED: readonly string[] = ['rights-revoked'];

/** Hears of cases that moved, and refreshes what shows them; and of rights that ended, whoever works here. */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    return followLive({
      open: () => new EventSource(linkTo('GET /cases/live')),
      after,
      refreshQueue: () => refresh(queries, ['queue'], ['counts'], ['next-case']),
      doubtCases: () => void queries.setQueriesData({ queryKey: ['case-version'] }, () => UNKNOWN_VERSION),
      announce: (caseId, version) => {
        queries.setQueryData(['case-version', caseId], version);
        // They are no part of the case: it has the version that it had.
        void refresh(queries, ['markers', caseId]);
      },
      refreshNotices: () => void refresh(queries, ['notices'], ['bulk-runs']),
      checkRights: () => checkRights(queries),
    });
  }, [queries]);
}

/** What may still be seen is read at once: not even a dialog keeps a case on screen that is no longer ours to see. */
function checkRights(queries: QueryClient): void {
  queries.setQueryData(REVOKED, true);
  void refresh(queries, ['case']);
  void refresh(queries, ['session']).then(() => {
    if (queries.getQueryData<Session>(['session'])?.user) queries.setQueryData(REVOKED, false);
  });
}
