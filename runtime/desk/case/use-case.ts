/*
 * One case as the agent sees it, and the commands on it. A command quotes the version that was on screen; when the
 * case moved meanwhile, the server refuses and says what changed, and the screen keeps what was typed.
 */
import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CaseCommand, CaseDetail } from '../../../schemas/types/api.ts';
import { getCase, sendCommand } from '../api.ts';

export type CaseQuery = {
  readonly detail: CaseDetail | null;
  readonly error: Error | null;
  readonly reload: () => void;
};

export function useCase(id: string): CaseQuery {
  const query = useQuery({
    queryKey: ['case', id],
    queryFn: () => getCase(id),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const announced = useQuery<number>({ queryKey: ['case-version', id], enabled: false, initialData: 0 });
  const { data, refetch, isFetching } = query;
  const behind = data !== undefined && announced.data > data.version && !isFetching;
  useEffect(() => {
    // Someone deciding in a dialog must not have the case replaced behind it: the server will say what changed.
    if (behind && !document.querySelector('[role="dialog"]')) void refetch();
  }, [behind, refetch]);
  return { detail: data ?? null, error: query.error, reload: () => void refetch() };
}

export type Send = UseMutationResult<CaseDetail, Error, CaseCommand>;

/** Sends commands on a case and shows the case as they left it. */
export function useSend(id: string, onDone?: () => void): Send {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (command: CaseCommand) => sendCommand(id, command),
    onSuccess: async (detail) => {
      queries.setQueryData(['case', id], detail);
      onDone?.();
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['queue'] }),
        queries.invalidateQueries({ queryKey: ['counts'] }),
      ]);
    },
  });
}

/** Reads the case again, for a form that stays open on it. */
export function useReload(id: string): () => void {
  const queries = useQueryClient();
  return () => void queries.refetchQueries({ queryKey: ['case', id] });
}
