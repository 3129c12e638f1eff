/* What one text may read, as the compiler knows it: asked again when another file changes, not while the text is typed. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Files } from '../../engine/studio.ts';
import type { TextNames } from '../../schemas/types/api.ts';
import { listTextNames } from '../api.ts';
import { askOfFiles } from '../journal/ask-of-files.ts';
import { useStudio } from '../journal/use-journal.ts';
import type { Names } from './names-at.ts';

const PAUSE_MS = 300;

/** Names of a text by path; `isKnown` is false until they were told once. */
export function useNames(file: string): { readonly names: Names; readonly isKnown: boolean } {
  const studio = useStudio();
  const [settled] = useDebouncedValue(useRoundOf(studio.files), PAUSE_MS);
  const query = useQuery({
    queryKey: ['text-names', studio.id, studio.store.name, file, settled],
    queryFn: async () => (await askOfFiles(studio, (source) => listTextNames({ source, file }))).answer.names,
    placeholderData: (former, of) => (of?.queryKey[3] === file ? keepPreviousData(former) : undefined),
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
  const listed = query.data ?? null;
  const [last, keep] = useState<Listed | null>(null);
  if (listed && listed !== last?.names) keep({ file, names: listed });
  // While something is broken, the names that were known stay.
  const shown = listed ?? (last?.file === file ? last.names : null);
  const names = useMemo((): Names => new Map((shown ?? []).map((name) => [name.path, name])), [shown]);
  return { names, isKnown: shown !== null };
}

type Listed = { readonly file: string; readonly names: NonNullable<TextNames['names']> };

/** Grows when a file that names can come from changes: texts read names and give none, but for the titles of acts. */
function useRoundOf(files: Files): number {
  const [round, setRound] = useState({ of: files, count: 0 });
  if (round.of === files) return round.count;
  const count = givesNames(round.of, files) ? round.count + 1 : round.count;
  setRound({ of: files, count });
  return count;
}

function givesNames(before: Files, after: Files): boolean {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].some(
    (path) => before[path] !== after[path] && (!path.endsWith('.md') || !(path in before) || !(path in after)),
  );
}
