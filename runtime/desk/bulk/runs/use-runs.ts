import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import type { BulkRun, BulkRunOutcome } from '../../../../schemas/types/api.ts';
import { refresh } from '../../../ui/refresh.ts';
import { getBulkRun, getBulkRuns, seeBulkRun, stopBulkRun } from '../../api.ts';
import { lookAgain, lookAtOne } from './runs.ts';

const NONE: readonly BulkRun[] = [];

/** What I had done to many cases, looked at again as long as something is under way. */
export function useRuns(): readonly BulkRun[] {
  const runs = useQuery({
    queryKey: ['bulk-runs'],
    queryFn: getBulkRuns,
    staleTime: 60_000,
    refetchInterval: ({ state }) => lookAgain(state.data?.items ?? NONE),
  });
  return runs.data?.items ?? NONE;
}

/** One of them as it is looked at to its end. */
export type FollowedRun = {
  readonly read: UseQueryResult<BulkRunOutcome>;
  readonly stop: UseMutationResult<BulkRun, Error, void>;
};

/** Follows one to its end, which is then seen. */
export function useRun(id: string): FollowedRun {
  const queries = useQueryClient();
  const key = ['bulk-run', id];
  const read = useQuery({
    queryKey: key,
    queryFn: () => getBulkRun(id),
    staleTime: 0,
    refetchInterval: ({ state }) => lookAtOne(state.data),
  });
  const isUnseen = read.data !== undefined && read.data.run.state !== 'running' && !read.data.run.seen;
  useEffect(() => {
    if (!isUnseen) return;
    // Whatever goes wrong, it calls again.
    seeBulkRun(id).then(
      () => refresh(queries, ['bulk-runs'], ['queue'], ['counts'], ['case']),
      () => undefined,
    );
  }, [queries, id, isUnseen]);
  const stop = useMutation({ mutationFn: () => stopBulkRun(id), onSuccess: () => refresh(queries, key) });
  return { read, stop };
}
