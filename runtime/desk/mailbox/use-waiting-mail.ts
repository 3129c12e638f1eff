import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { getMailFile } from './api.ts';
import { mailTaken } from './taken-from.ts';

type WaitingMail = {
  readonly id: string | null;
  /** As it came; null while there is none. */
  readonly file: File | null;
  readonly error: Error | null;
  /** The page is the case's own again, so that going back or loading it anew takes nothing twice. */
  readonly leave: () => void;
};

/** The mail that the case was opened to take, by the address of its page. */
export function useWaitingMail(): WaitingMail {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const id = mailTaken(search);
  const { data, error } = useQuery({
    queryKey: ['mailbox-file', id],
    queryFn: ({ signal }) => getMailFile(id ?? '', signal),
    enabled: id !== null,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  return {
    id,
    file: id === null ? null : (data ?? null),
    error: id === null ? null : error,
    leave: () => {
      if (id !== null) void navigate(pathname, { replace: true });
    },
  };
}
