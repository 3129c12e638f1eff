/*
 * One case as the agent sees it, and the commands on it. A command quotes the version that was on screen; when the
 * case moved meanwhile, the server refuses and says what changed, and the screen keeps what was typed.
 */
import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { refresh } from '../../ui/refresh.ts';
import type { CaseCommand, CaseDetail } from '../../../schemas/types/api.ts';
import { ApiError } from '../../ui/http.ts';
import { getCase, sendCommand } from '../api.ts';
import { UNKNOWN_VERSION } from '../use-live.ts';
import { createSendOnce, sendingsOf } from './commands/send-once.ts';

/** How often one looks whether the dialog that kept a case from being read again is closed. */
const DIALOG_CLOSED_MS = 1_000;

type CaseQuery = {
  readonly detail: CaseDetail | null;
  readonly error: Error | null;
  readonly reload: () => void;
};

/**
 * The case of an id, read again when the server announces a later version, but never behind an open dialog. `detail` is
 * null as long as it is not read, and again when the right to it is lost.
 */
export function useCase(id: string): CaseQuery {
  const query = useQuery({
    queryKey: ['case', id],
    queryFn: () => getCase(id),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const announced = useQuery<number>({ queryKey: ['case-version', id], enabled: false, initialData: 0 });
  const { data, refetch, isFetching, isError } = query;
  const queries = useQueryClient();
  const moved = data !== undefined && (announced.data > data.version || announced.data === UNKNOWN_VERSION);
  const behind = moved && !isFetching && !isError;
  useEffect(() => {
    if (!behind) return undefined;
    // Someone deciding in a dialog must not have the case replaced behind it: the server will say what changed.
    const readAgain = (): void => {
      if (document.querySelector('[role="dialog"]')) return;
      queries.setQueryData<number>(['case-version', id], (known) => (known === UNKNOWN_VERSION ? 0 : known));
      void refetch();
    };
    readAgain();
    const timer = setInterval(readAgain, DIALOG_CLOSED_MS);
    return () => clearInterval(timer);
  }, [behind, refetch, queries, id]);
  return { detail: isRefused(query.error) ? null : (data ?? null), error: query.error, reload: () => void refetch() };
}

/** Whoever lost the right to a case is not shown what is left of it. */
function isRefused(error: Error | null): boolean {
  return error instanceof ApiError && [403, 404].includes(error.problem.status);
}

/** Sending commands on a case; rejects with `ApiError`. */
export type Send = UseMutationResult<CaseDetail, Error, CaseCommand>;

/** Sends commands on a case and shows the case as they left it. */
export function useSend(id: string, onDone?: () => void): Send {
  const queries = useQueryClient();
  const [sendOnce] = useState(() =>
    createSendOnce({ send: (command) => sendCommand(id, command), read: () => getCase(id) }, sendingsOf(id)),
  );
  return useMutation({
    mutationFn: (command: CaseCommand) => sendOnce(command, queries.getQueryData<CaseDetail>(['case', id])),
    onSuccess: async (detail) => {
      queries.setQueryData(['case', id], detail);
      onDone?.();
      await refresh(queries, ['queue'], ['counts']);
    },
  });
}

/** Reads the case again, for a form that stays open on it. */
export function useReload(id: string): () => void {
  const queries = useQueryClient();
  return useCallback(() => void queries.refetchQueries({ queryKey: ['case', id] }), [queries, id]);
}
