import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CaseDetail, CaseLinks } from '../../../../../schemas/types/api.ts';
import { getLinks } from '../../../api.ts';

/** What one sees of it may be as old as this: other cases change while one reads. */
const FRESH_MS = 60_000;

/** Cases that have something in common with one, read again when it changed; who is only asked about it is told of none. */
export function useLinks({
  id,
  version,
  consulted,
}: Pick<CaseDetail, 'id' | 'version' | 'consulted'>): UseQueryResult<CaseLinks> {
  return useQuery({
    queryKey: ['links', id, version],
    queryFn: () => getLinks(id),
    enabled: !consulted,
    placeholderData: (before) => before,
    staleTime: FRESH_MS,
    refetchOnWindowFocus: false,
  });
}
