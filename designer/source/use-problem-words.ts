/* The words in which screens tell what is to mend: they weigh, and come when there first is something to tell. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ApiDiagnostic, CompileReport } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';

const NONE: readonly ApiDiagnostic[] = [];

const nothingSaid = () => ({
  sentences: new Map<string, string>(),
  worded: new WeakMap<ApiDiagnostic, ApiDiagnostic>(),
});

/**
 * What is told, in the words of the screens; nothing until these are here, and as the compiler says it where they cannot come.
 * @param of the report that tells it: a sentence is worded once for each, since every letter that is typed asks again
 */
export function useProblemWords(
  told: readonly ApiDiagnostic[],
  files: Files,
  of: CompileReport | null,
): readonly ApiDiagnostic[] {
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
  // A report has sentences of its own, and what is told as it was is the same: lists draw it once.
  // oxlint-disable-next-line react/exhaustive-deps
  const { sentences, worded } = useMemo(() => nothingSaid(), [words, of]);
  return useMemo(() => {
    if (!words) return isError ? told : NONE;
    return told.map((problem) => {
      const known = worded.get(problem);
      if (known) return known;
      const key = `${problem.file} ${problem.message}`;
      const message = sentences.get(key) ?? words.messageInWords(problem, files);
      sentences.set(key, message);
      const said = { ...problem, message };
      worded.set(problem, said);
      return said;
    });
  }, [words, isError, told, files, sentences, worded]);
}
