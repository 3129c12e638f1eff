import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getFileBytes } from '../../api.ts';

/** The bytes of a document that is read at the desk. Each reading is recorded: it is asked for once, whole. */
export function useFileBytes(id: string): UseQueryResult<Uint8Array> {
  return useQuery({
    queryKey: ['file', id],
    queryFn: ({ signal }) => getFileBytes(id, signal),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
}
