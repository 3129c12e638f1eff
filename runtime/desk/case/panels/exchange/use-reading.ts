import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ApiMessage, CaseDetail } from '../../../../../schemas/types/api.ts';
import { refresh } from '../../../../ui/refresh.ts';
import { readMessages } from '../../../api.ts';

/**
 * Tells the server that the messages of the applicant are read, while they are shown on a page that is looked at.
 * @returns those that were new when they were shown, which stay marked as long as one is there
 */
export function useReading(detail: CaseDetail, shown: boolean): ReadonlySet<string> {
  const { id, messages, unreadSince } = detail;
  const queries = useQueryClient();
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const fresh = unreadSince === null ? [] : messages.filter((message) => isNew(message, unreadSince));
  const last = messages.at(-1)?.id;
  const unread = fresh.map((message) => message.id).join(' ');
  useEffect(() => {
    if (!shown || last === undefined || unread === '') return undefined;
    const tell = (): void => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', tell);
      setRead((known) => new Set([...known, ...unread.split(' ')]));
      // Whatever goes wrong, they stay unread and are told again at the next visit.
      readMessages(id, last).then(
        () => {
          queries.setQueryData<CaseDetail>(['case', id], (known) =>
            known?.messages.at(-1)?.id === last ? { ...known, unreadSince: null } : known,
          );
          return refresh(queries, ['queue'], ['counts']);
        },
        () => undefined,
      );
    };
    // Heard before it is told, since being told is what ends it.
    document.addEventListener('visibilitychange', tell);
    tell();
    return () => document.removeEventListener('visibilitychange', tell);
  }, [shown, id, last, unread, queries]);
  return new Set([...read, ...fresh.map((message) => message.id)]);
}

function isNew({ from, at }: ApiMessage, since: string): boolean {
  return from === 'applicant' && Date.parse(at) >= Date.parse(since);
}
