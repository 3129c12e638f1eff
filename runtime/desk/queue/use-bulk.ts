import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useState } from 'react';
import { refresh } from '../../ui/refresh.ts';
import type { BulkActions, BulkItem, BulkResult, QueueRow } from '../../../schemas/types/api.ts';
import { actOnMany, getBulkActions } from '../api.ts';
import type { Values } from '../fields/use-values.ts';
import { createBulk } from './bulk.ts';

/** What can be done to the selected cases, asked afresh without reading any: an action quotes the version that it was chosen on. */
export function useBulkActions(rows: readonly QueueRow[]): UseQueryResult<BulkActions> {
  const ids = [...new Set(rows.map((row) => row.caseId))];
  return useQuery({ queryKey: ['bulk', ids], queryFn: () => getBulkActions(ids), staleTime: 0 });
}

/** The steps of an action on several cases, as their buttons show them. */
export type Bulk = {
  readonly preview: UseMutationResult<BulkResult, Error, void>;
  readonly apply: UseMutationResult<BulkResult, Error, void>;
};

/** Tries an action on several cases, then takes it as it was tried. */
export function useBulk(cases: readonly BulkItem[], action: string | null, data: Values): Bulk {
  const queries = useQueryClient();
  const [steps] = useState(() => createBulk(actOnMany));
  return {
    preview: useMutation({
      mutationFn: () => steps.preview({ action: action ?? '', data: { ...data }, cases: [...cases] }),
    }),
    apply: useMutation({ mutationFn: steps.apply, onSuccess: () => refresh(queries, ['queue']) }),
  };
}
