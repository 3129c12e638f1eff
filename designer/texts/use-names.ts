/* What one text may read, as the compiler knows it: asked again when another file changes, not while the text is typed. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Files } from '../../engine/studio.ts';
import type { TextNames } from '../../schemas/types/api.ts';
import { listTextNames } from '../api.ts';
import { ASKED_AGAIN, askOfFiles } from '../journal/ask-of-files.ts';
import { useStudio } from '../journal/use-journal.ts';
import type { Names } from './names-at.ts';
import { namesMeanwhile } from './names-meanwhile.ts';

const PAUSE_MS = 300;

/**
 * Names of a text by path. `isKnown` is false until they were told once: those that the text reads are called as the files call
 * them meanwhile, which may be for long where the form or the procedure is broken.
 */
export function useNames(file: string): { readonly names: Names; readonly isKnown: boolean } {
  const studio = useStudio();
  const { count, given } = useRoundOf(studio.files);
  const [settled] = useDebouncedValue(count, PAUSE_MS);
  const query = useQuery({
    queryKey: ['text-names', studio.id, studio.store.name, file, settled],
    queryFn: async () => (await askOfFiles(studio, (source) => listTextNames({ source, file }))).answer.names,
    placeholderData: (former, of) => (of?.queryKey[3] === file ? keepPreviousData(former) : undefined),
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 60_000,
    ...ASKED_AGAIN,
  });
  const listed = query.data ?? null;
  const [last, keep] = useState<Listed | null>(null);
  if (listed && listed !== last?.names) keep({ file, names: listed });
  // While something is broken, the names that were known stay.
  const shown = listed ?? (last?.file === file ? last.names : null);
  const isKnown = shown !== null;
  const nameIn = useMemo(() => (isKnown ? null : namesMeanwhile(given, file)), [isKnown, given, file]);
  const text = nameIn === null ? '' : (studio.files[file] ?? '');
  const names = useMemo(
    (): Names => nameIn?.(text) ?? new Map((shown ?? []).map((name) => [name.path, name])),
    [nameIn, text, shown],
  );
  return { names, isKnown };
}

type Listed = { readonly file: string; readonly names: NonNullable<TextNames['names']> };

type Round = {
  readonly of: Files;
  readonly count: number;
  /** The files as they were when it began. */
  readonly given: Files;
};

/** Begins anew when a file that names can come from changes: texts read names and give none, but for the titles of acts. */
function useRoundOf(files: Files): Round {
  const [round, setRound] = useState<Round>({ of: files, count: 0, given: files });
  if (round.of === files) return round;
  const next = givesNames(round.of, files)
    ? { of: files, count: round.count + 1, given: files }
    : { ...round, of: files };
  setRound(next);
  return next;
}

function givesNames(before: Files, after: Files): boolean {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].some(
    (path) => before[path] !== after[path] && (!path.endsWith('.md') || !(path in before) || !(path in after)),
  );
}
