import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useRef } from 'react';
import { refresh } from '../../ui/refresh.ts';
import type { BulkActions, BulkItem, BulkResult, QueueRow } from '../../../schemas/types/api.ts';
import { actOnMany, getBulkActions } from '../api.ts';
import type { Values } from '../fields/use-values.ts';

/** What can be done to the selected cases, asked afresh without reading any: an action quotes the version that it was chosen on. */
export function useBulkActions(rows: readonly QueueRow[]): UseQueryResult<BulkActions> {
  const ids = [...new Set(rows.map((row) => row.caseId))];
  return useQuery({ queryKey: ['bulk', ids], queryFn: () => getBulkActions(ids), staleTime: 0 });
}

/**
 * `preview` may be asked again as values change; `apply` is done once however often it is clicked, and may be tried
 * again when it failed.
 */
export type Bulk = {
  readonly preview: UseMutationResult<BulkResult, Error, void>;
  readonly apply: UseMutationResult<BulkResult, Error, void>;
};

/** Tries an action on several cases, then takes it. */
export function useBulk(cases: readonly BulkItem[], action: string | null, data: Values): Bulk {
  const queries = useQueryClient();
  const send = (dryRun: boolean): Promise<BulkResult> =>
    actOnMany({
      action: action ?? '',
      data: { ...data },
      cases: [...cases],
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
