import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { joinChanges, writeChanges, type Journal } from '../../engine/studio.ts';
import type { ApiDiagnostic, CompileReport } from '../../schemas/types/api.ts';
import { ApiError, mayPass } from '../../runtime/ui/http.ts';
import { compileSource } from '../api.ts';
import { followDiagnostics } from '../journal/follow-diagnostics.ts';
import { useStudio } from '../journal/use-journal.ts';

const RETRY_AFTER_MS = 3_000;

/** What the compiler says of the scheme that is open. */
export type Report = {
  /** Of the files as they were a moment ago. */
  readonly report: CompileReport | null;
  /** What it tells, at its places in the files as they are now. */
  readonly diagnostics: readonly ApiDiagnostic[];
  readonly error: Error | null;
};

/** Asks the compiler a moment after the last change; the former report stays meanwhile. */
export function useReport(): Report {
  const { id, files, version, store, save } = useStudio();
  const [settled] = useDebouncedValue(version, 300);
  const query = useQuery({
    queryKey: ['compile', id, store.name, settled],
    queryFn: async () => {
      const { journal } = store.get();
      const report = await judgeChanges(id, journal);
      if (report) return { report, judged: journal.files };
      // What was just done is on its way to the server, or somebody wrote there: both are settled first.
      await save.flush();
      const { journal: now } = store.get();
      const later = await judgeChanges(id, now);
      return { report: later ?? (await compileSource({ id, files: now.files })), judged: now.files };
    },
    // The files that were judged are known by what they are, not by what they hold.
    structuralSharing: false,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 10_000,
    retry: false,
    refetchInterval: ({ state: { error } }) => (error && mayPass(error) ? RETRY_AFTER_MS : false),
  });
  const { report = null, judged = files } = query.data ?? {};
  const diagnostics = useMemo(
    () => (report ? followDiagnostics(report.diagnostics, judged, store.changesFrom(judged), files) : []),
    // The version says that the files have changed.
    // oxlint-disable-next-line react/exhaustive-deps
    [report, judged, version],
  );
  return { report, diagnostics, error: query.error };
}

/**
 * Judges the files as they are here. The server has them but for what is not kept yet: that is all that is sent. Null when
 * its draft is of another revision.
 */
async function judgeChanges(id: string, { revision, pending }: Journal): Promise<CompileReport | null> {
  const changes = writeChanges(joinChanges(pending.flatMap((step) => step.changes)));
  try {
    return await compileSource({ id, revision, changes });
  } catch (error) {
    if (error instanceof ApiError && error.problem.code === 'draft-changed') return null;
    throw error;
  }
}
