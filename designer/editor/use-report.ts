import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { ApiDiagnostic, CompileReport } from '../../schemas/types/api.ts';
import { mayPass } from '../../runtime/ui/http.ts';
import { compileSource } from '../api.ts';
import { atItsField } from '../at-its-field.ts';
import { isOfBeginning } from '../begun-rules.ts';
import { seekEarlier } from '../journal/earlier.ts';
import { askOfFiles } from '../journal/ask-of-files.ts';
import { followDiagnostics } from '../journal/follow-diagnostics.ts';
import { useStudio } from '../journal/use-journal.ts';
import { useSettledVersion } from '../journal/use-settled.ts';
import type { LastPreview } from '../last-preview.ts';

const RETRY_AFTER_MS = 3_000;

/** What the compiler says of the scheme that is open. */
export type Report = {
  /** Of the files as they were a moment ago. */
  readonly report: CompileReport | null;
  /** What it tells, at its places in the files as they are now; of what is missing, at the field that is empty. */
  readonly diagnostics: readonly ApiDiagnostic[];
  readonly preview: LastPreview;
  readonly error: Error | null;
};

/**
 * Asks the compiler after each gesture, and a moment after what is typed; the former report stays meanwhile, and as long as the
 * server cannot be asked.
 */
export function useReport(): Report {
  const { id, files, version, store, save, earlier } = useStudio();
  const settled = useSettledVersion();
  const asking = (of: number) => ({
    queryKey: ['compile', id, store.name, of],
    queryFn: () => askOfFiles({ id, store, save }, compileSource),
    // The files that were judged are known by what they are, not by what they hold.
    structuralSharing: false as const,
    staleTime: Infinity,
    gcTime: 10_000,
    retry: false,
  });
  const queries = useQueryClient();
  // A gesture is asked about as it is done: a large form takes a while to be drawn anew, and its preview waits for the answer.
  useEffect(() =>
    store.listen(() => {
      const { version: done, goesOn } = store.get();
      // What cannot be asked is told by the question itself, below.
      if (!goesOn) queries.query(asking(done)).catch(() => undefined);
    }),
  );
  const query = useQuery({
    ...asking(settled),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { error } }) => (error && mayPass(error) ? RETRY_AFTER_MS : false),
  });
  // The library keeps the former answer while it asks, and gives it up once asking fails.
  const [last, keep] = useState(query.data);
  if (query.data && query.data !== last) keep(query.data);
  const { answer: report = null, judged = files } = query.data ?? last ?? {};
  const given = report?.preview ?? null;
  const [shown, show] = useState(given);
  if (given !== null && given !== shown) show(given);
  const diagnostics = useMemo(
    () =>
      report
        ? followDiagnostics(report.diagnostics, judged, store.changesFrom(judged), files)
            .filter((one) => !isOfBeginning(one, files))
            .map(atItsField)
        : [],
    // The version says that the files have changed.
    // oxlint-disable-next-line react/exhaustive-deps
    [report, judged, version],
  );
  // What was in sight when the page was left is sought in the journal, once: what compiled before it was opened.
  const isSought = report !== null && given === null && shown === null && earlier.count > 0;
  const former = useQuery({
    queryKey: ['last-preview', id, store.name],
    queryFn: () =>
      seekEarlier(
        id,
        earlier,
        async (source) => (await compileSource(source)).preview,
        () => queries.isFetching({ queryKey: ['compile', id] }) > 0,
      ),
    enabled: isSought,
    staleTime: Infinity,
    gcTime: 10_000,
    retry: 2,
    retryDelay: RETRY_AFTER_MS,
  });
  const preview = {
    key: given ?? shown ?? former.data ?? null,
    isOld: report !== null && given === null,
    isJudged: report !== null && !(isSought && former.isFetching),
  };
  return { report, diagnostics, preview, error: query.error };
}
