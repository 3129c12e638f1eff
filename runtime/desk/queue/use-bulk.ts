import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useRef } from 'react';
import { refresh } from '../../ui/refresh.ts';
import type { ApiAction, BulkResult, CaseDetail, QueueRow } from '../../../schemas/types/api.ts';
import { actOnMany, getCase } from '../api.ts';
import type { Values } from '../fields/use-values.ts';

/** The cases of the selected rows, read afresh: an action quotes the version that it was chosen on. */
export function useCases(rows: readonly QueueRow[]): UseQueryResult<CaseDetail[]> {
  const ids = [...new Set(rows.map((row) => row.caseId))];
  return useQuery({ queryKey: ['bulk', ids], queryFn: () => Promise.all(ids.map((id) => getCase(id))), staleTime: 0 });
}

export type Bulk = {
  readonly preview: UseMutationResult<BulkResult, Error, void>;
  readonly apply: UseMutationResult<BulkResult, Error, void>;
};

/** Tries an action on several cases, then takes it. */
export function useBulk(cases: readonly CaseDetail[], action: string | null, data: Values): Bulk {
  const queries = useQueryClient();
  const send = (dryRun: boolean): Promise<BulkResult> =>
    actOnMany({
      action: action ?? '',
      data: { ...data },
      cases: cases.map(({ id, version }) => ({ id, expectedVersion: version })),
      dryRun,
    });
  const applied = useRef<Promise<BulkResult> | null>(null);
  /** A second click comes before the first is shown to count: it gets the same answer, not « applied to none ». */
  const applyOnce = (): Promise<BulkResult> => {
    applied.current ??= send(false).catch((cause: unknown) => {
      applied.current = null;
      throw cause;
    });
    return applied.current;
  };
  return {
    preview: useMutation({ mutationFn: () => send(true) }),
    apply: useMutation({
      mutationFn: applyOnce,
      onSuccess: () => refresh(queries, ['queue']),
    }),
  };
}

/** Actions open on at least one of the cases; a correction names fields, so it is done case by case. */
export function openActions(cases: readonly Pick<CaseDetail, 'actions'>[]): readonly ApiAction[] {
  const open = cases.flatMap((item) => item.actions.filter((action) => action.open && action.kind !== 'correction'));
  return [...new Map(open.map((action) => [action.id, action])).values()];
}
