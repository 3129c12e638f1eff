/* What an action would do, asked again as its form is filled. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ActionPreview, CaseDetail } from '../../../schemas/types/api.ts';
import { previewAction } from '../api.ts';
import type { Values } from '../fields/use-values.ts';
import { knownBy, type Known } from './confirm.ts';

/** One does not ask at each key. */
const TYPED_MS = 600;

/** What an action would do, as far as it is known; `told` is null while nothing is, or when the values are refused. */
export type Preview = {
  readonly told: ActionPreview | null;
  readonly error: Error | null;
  readonly pending: boolean;
  readonly retry: () => void;
  /** Of the values of this moment. */
  readonly known: Known;
  /** Asks at once for the values of this moment. */
  readonly show: () => Promise<Known>;
};

/**
 * Asks for a preview whenever one pauses in typing, and for the version of the case that is on screen. The last one
 * stays in sight meanwhile: see `known` before anybody confirms what it says.
 */
export function usePreview(
  { id, version }: Pick<CaseDetail, 'id' | 'version'>,
  action: string,
  values: Values,
): Preview {
  const queries = useQueryClient();
  const [asked, setAsked] = useState(values);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(values), TYPED_MS);
    return () => clearTimeout(timer);
  }, [values]);
  const optionsFor = (data: Values) => ({
    queryKey: ['preview', id, version, action, data],
    queryFn: () => previewAction(id, { action, data: { ...data } }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const query = useQuery({ ...optionsFor(asked), refetchOnWindowFocus: false, placeholderData: keepPreviousData });
  const told = query.isSuccess && !query.isPlaceholderData ? 'told' : 'unknown';
  return {
    told: query.isError ? null : (query.data ?? null),
    error: query.error,
    pending: query.isFetching,
    retry: () => void query.refetch(),
    known: asked === values ? (query.error ? knownBy(query.error) : told) : 'unknown',
    show: () => {
      setAsked(values);
      return queries.query({ ...optionsFor(values), staleTime: TYPED_MS }).then(() => 'told', knownBy);
    },
  };
}
