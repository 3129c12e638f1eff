/*
 * What an action would do, asked again as its form is filled. Nobody confirms blind: an action that is hard to take back, or
 * that pays, is confirmed on what was shown for the very values that are sent.
 */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ActionPreview, CaseDetail } from '../../../../schemas/types/api.ts';
import { previewAction } from '../../api.ts';
import type { Values } from '../../fields/use-values.ts';

/** One does not ask at each key. */
const TYPED_MS = 600;

/** What an action would do, as far as it is known; `told` is null while nothing is, or when the values are refused. */
export type Preview = {
  readonly told: ActionPreview | null;
  readonly error: Error | null;
  readonly pending: boolean;
  readonly retry: () => void;
  /** Whether what is shown, or the refusal, is that of the values of this moment. */
  readonly isCurrent: boolean;
  /** Asks at once for the values of this moment: false when they are refused. */
  readonly show: () => Promise<boolean>;
};

/**
 * Asks for a preview whenever one pauses in typing, and for the version of the case that is on screen. The last one
 * stays in sight meanwhile: see `isCurrent` before anybody confirms what it says.
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
  const settled = query.isError || (query.isSuccess && !query.isPlaceholderData);
  return {
    told: query.isError ? null : (query.data ?? null),
    error: query.error,
    pending: query.isFetching,
    retry: () => void query.refetch(),
    isCurrent: settled && asked === values,
    show: async () => {
      setAsked(values);
      return queries.query({ ...optionsFor(values), staleTime: TYPED_MS }).then(
        () => true,
        () => false,
      );
    },
  };
}
