import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AgentNotices, ReadNotices } from '../../../schemas/types/api.ts';
import { refresh } from '../../ui/refresh.ts';
import { getNotices, readNotices } from '../api.ts';
import { mayBeUnread } from './notices.ts';

/** The latest notices, read again as the server says that there are new ones; undefined as long as they are not known. */
export function useNotices(): AgentNotices | undefined {
  return useQuery({ queryKey: ['notices'], queryFn: () => getNotices(null), staleTime: 60_000 }).data;
}

/** A way to say that notices were read. Whatever goes wrong, they stay unread. */
export function useReadNotices(): (read: ReadNotices) => void {
  const queries = useQueryClient();
  return (read) => {
    readNotices(read).then(
      () => refresh(queries, ['notices']),
      () => undefined,
    );
  };
}

/** Says that the notices which lead to a part of a case were read, while it is shown on a page that is looked at. */
export function useShownNotices(path: string, shown: boolean): void {
  const notices = useNotices();
  const read = useReadNotices();
  const unread = notices && shown && mayBeUnread(notices, path) ? notices.unread : 0;
  useEffect(() => {
    if (unread === 0) return undefined;
    const tell = (): void => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', tell);
      read({ read: 'page', of: path });
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
    // What is read is asked again by its number, not by the function that says so.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [unread, path]);
}
