import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import type { CompileReport } from '../../schemas/types/api.ts';
import { mayPass } from '../../runtime/ui/http.ts';
import { compileFiles, type Files } from '../api.ts';

const RETRY_AFTER_MS = 3_000;

/** What the compiler says of the files, a moment after typing stops; the former report stays meanwhile. */
export function useReport(
  id: string,
  files: Files,
): {
  readonly report: CompileReport | null;
  /** The files that the report is about. */
  readonly judged: Files;
  readonly error: Error | null;
} {
  const [settled] = useDebouncedValue(files, 300);
  const query = useQuery({
    queryKey: ['compile', id, settled],
    queryFn: async () => ({ report: await compileFiles(id, settled), judged: settled }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 10_000,
    retry: false,
    refetchInterval: ({ state: { error } }) => (error && mayPass(error) ? RETRY_AFTER_MS : false),
  });
  return { report: query.data?.report ?? null, judged: query.data?.judged ?? files, error: query.error };
}
