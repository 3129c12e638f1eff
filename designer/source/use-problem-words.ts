/* The words in which screens tell what is to mend: they weigh, and come when there first is something to tell. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';

const NONE: readonly ApiDiagnostic[] = [];

/** What is told, in the words of the screens; nothing until these are here, and as the compiler says it where they cannot come. */
export function useProblemWords(told: readonly ApiDiagnostic[], files: Files): readonly ApiDiagnostic[] {
  const { data: words, isError } = useQuery({
    queryKey: ['problem-words'],
    queryFn: () => import('./problem-words.ts'),
    enabled: told.length > 0,
    // What was loaded once is there, with or without a network.
    networkMode: 'always',
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: Infinity,
    retry: 2,
  });
  return useMemo(() => {
    if (words) return words.problemsInWords(told, files);
    return isError ? told : NONE;
  }, [words, isError, told, files]);
}
