import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { QueueFacets } from '../../../schemas/types/api.ts';
import { getFacets } from '../api.ts';

const FRESH_MS = 60_000;

/** What the queue can be narrowed by in a scheme, or in all (''); undefined until it is known. */
export function useFacets(dispositif: string): QueueFacets | undefined {
  return useQuery({
    queryKey: ['facets', dispositif],
    queryFn: () => getFacets(dispositif),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  }).data;
}
