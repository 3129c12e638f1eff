import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Labels } from '../../../schemas/types/api.ts';
import { getLabels } from '../api.ts';

const FRESH_MS = 60_000;

/** Labels of a scheme, or of all that one instructs or leads (''); archived ones too. */
export function useLabels(dispositif: string): UseQueryResult<Labels> {
  return useQuery({ queryKey: ['labels', dispositif], queryFn: () => getLabels(dispositif), staleTime: FRESH_MS });
}
