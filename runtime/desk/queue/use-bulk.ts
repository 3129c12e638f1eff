import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useState } from 'react';
import { refresh } from '../../ui/refresh.ts';
import type { BulkActions, BulkItem, BulkResult } from '../../../schemas/types/api.ts';
import { actOnMany, getBulkActions } from '../api.ts';
import type { Values } from '../fields/use-values.ts';
import { t } from '../text.ts';
import { createBulk } from './bulk.ts';
import { actInParts, actionsOfMany } from './in-parts.ts';

/** What can be done to the selected cases, asked afresh without reading any: an action quotes the version that it was chosen on. */
export function useBulkActions(ids: readonly string[], enabled: boolean): UseQueryResult<BulkActions> {
  return useQuery({
    queryKey: ['bulk', ids],
    queryFn: () => actionsOfMany(ids, getBulkActions),
    staleTime: 0,
    enabled,
  });
}

/** The steps of an action on several cases, as their buttons show them. */
export type Bulk = {
  readonly preview: UseMutationResult<BulkResult, Error, void>;
  readonly apply: UseMutationResult<BulkResult, Error, void>;
  /** Cases that the step under way is over with. */
  readonly done: number;
};

/** Tries an action on several cases, then takes it as it was tried. */
export function useBulk(cases: readonly BulkItem[], action: string | null, data: Values): Bulk {
  const queries = useQueryClient();
  const [done, setDone] = useState(0);
  const [steps] = useState(() =>
    createBulk((asked) => {
      setDone(0);
      return actInParts(asked, actOnMany, t('bulkNotReached'), setDone);
    }),
  );
  return {
    preview: useMutation({
      mutationFn: () => steps.preview({ action: action ?? '', data: { ...data }, cases: [...cases] }),
    }),
    apply: useMutation({ mutationFn: steps.apply, onSuccess: () => refresh(queries, ['queue']) }),
    done,
  };
}
