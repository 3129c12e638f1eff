import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useState } from 'react';
import { refresh } from '../../ui/refresh.ts';
import type { BulkActions, BulkItem, BulkResult, BulkRun, BulkRunRequest } from '../../../schemas/types/api.ts';
import { actOnMany, beginBulkRun, doToMany, getBulkActions } from '../api.ts';
import type { Values } from '../fields/use-values.ts';
import { createBulk } from './bulk.ts';
import type { DeedChoice } from './deeds.ts';
import { actionsOfMany, tryInParts, type Tell } from './in-parts.ts';
import { newId } from '../../forms/new-id.ts';

/** What can be done to the selected cases, asked afresh without reading any: an action quotes the version that it was chosen on. */
export function useBulkActions(ids: readonly string[], enabled: boolean): UseQueryResult<BulkActions> {
  return useQuery({
    queryKey: ['bulk', ids],
    queryFn: () => actionsOfMany(ids, getBulkActions),
    staleTime: 0,
    enabled,
  });
}

/** The steps of what is done to several cases, as their buttons show them. */
export type Bulk = {
  readonly preview: UseMutationResult<BulkResult, Error, void>;
  /** Begins it: the server goes on by itself. */
  readonly apply: UseMutationResult<BulkRun, Error, void>;
  /** Cases that have been tried. */
  readonly done: number;
};

/** Tries an action on several cases, then has it taken as it was tried. */
export function useBulk(cases: readonly BulkItem[], action: string | null, data: Values): Bulk {
  return useSteps<RunOf<BulkItem>>(
    { deed: 'act', action, data: { ...data }, assigneeId: null, text: '', cases },
    ({ action: tried, data: values, cases: all }, tell) =>
      tryInParts(all, (part) => actOnMany({ action: tried ?? '', data: values, cases: [...part], dryRun: true }), tell),
    (asked) => asked,
  );
}

/** Tries to take cases, to give them to a colleague or to write to their applicants, then has it done as it was tried. */
export function useBulkDeed({ deed, assigneeId, text, labels }: DeedChoice, ids: readonly string[]): Bulk {
  return useSteps<RunOf<string> & { readonly deed: DeedChoice['deed'] }>(
    {
      deed,
      action: null,
      data: {},
      assigneeId,
      text: text.trim(),
      ...(deed === 'label' && { labels: { put: [...labels.put], taken: [...labels.taken] } }),
      cases: ids,
    },
    ({ cases: all, ...asked }, tell) =>
      tryInParts(
        all,
        (part) =>
          doToMany({
            deed: asked.deed,
            assigneeId: asked.assigneeId,
            text: asked.text,
            ...(asked.labels && { labels: asked.labels }),
            cases: [...part],
            dryRun: true,
          }),
        tell,
      ),
    ({ cases: all, ...asked }) => ({ ...asked, cases: all.map((id) => ({ id, expectedVersion: 0 })) }),
  );
}

type RunOf<One> = Omit<BulkRunRequest, 'cases'> & { readonly cases: readonly One[] };

function useSteps<What>(
  asked: What,
  attempt: (asked: What, tell: Tell) => Promise<BulkResult>,
  toRun: (asked: What) => RunOf<BulkItem>,
): Bulk {
  const queries = useQueryClient();
  const [done, setDone] = useState(0);
  const [steps] = useState(() =>
    createBulk<What>({
      attempt: (what) => {
        setDone(0);
        return attempt(what, setDone);
      },
      begin: (id, what, cases) => {
        const run = toRun(what);
        return beginBulkRun(id, { ...run, cases: run.cases.filter((one) => cases.has(one.id)) });
      },
      newId,
    }),
  );
  return {
    preview: useMutation({ mutationFn: () => steps.preview(asked) }),
    apply: useMutation({ mutationFn: steps.apply, onSuccess: () => refresh(queries, ['bulk-runs']) }),
    done,
  };
}
