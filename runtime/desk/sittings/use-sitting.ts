import { useInfiniteQuery, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useWindowEvent } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import type { AgendaRow, AgendaScheme, Sitting } from '../../../schemas/types/api.ts';
import { after, onNetwork } from '../../ui/saving/browser.ts';
import { getAgenda, getRevision, getSitting, keepCell } from './api.ts';
import { createCells, type CellMemory, type Cells, type TypedCells } from './cells.ts';
import { findAt, keptIn } from './places.ts';

/** Milliseconds between two looks at whether a colleague typed. */
const LOOK_MS = 3_000;

/** Where a sitting is kept until something is typed. */
export const sittingKey = (id: string): readonly string[] => ['sitting', id];
const agendaKey = (id: string): readonly string[] => ['sitting-agenda', id];
/** And the list of sittings. */
export const SITTINGS: readonly string[] = ['sittings'];

/** A sitting that is read again when somebody else has changed it. */
export function useSitting(id: string): UseQueryResult<Sitting> {
  const queries = useQueryClient();
  const sitting = useQuery({ queryKey: sittingKey(id), queryFn: () => getSitting(id) });
  const found = sitting.data?.revision;
  const closed = (sitting.data?.closedAt ?? null) !== null;
  const looked = useQuery({
    queryKey: ['sitting-revision', id],
    queryFn: () => getRevision(id),
    refetchInterval: LOOK_MS,
    enabled: found !== undefined && !closed,
  });
  const revision = looked.data?.revision;
  useEffect(() => {
    if (revision !== undefined && found !== undefined && revision > found)
      void queries.invalidateQueries({ queryKey: sittingKey(id) });
  }, [queries, id, revision, found]);
  return sitting;
}

const memories = new Map<string, CellMemory>();
function memoryOf(id: string): CellMemory {
  const memory: CellMemory = memories.get(id) ?? new Map();
  memories.set(id, memory);
  return memory;
}

/** What is typed of a sitting, kept as it is typed. */
export function useCells(id: string): { readonly typed: TypedCells; readonly cells: Cells } {
  const queries = useQueryClient();
  const [typed, setTyped] = useState<TypedCells>(new Map());
  const [cells] = useState(() =>
    createCells({
      memory: memoryOf(id),
      after,
      onNetwork,
      known: (place) => {
        const sitting = queries.getQueryData<Sitting>(sittingKey(id));
        return (sitting && findAt(sitting, place)) ?? { cell: place.cell, revision: 0 };
      },
      save: ({ caseId, cell }, revision) => keepCell(id, { caseId, cell, revision }),
      read: async (place) => {
        const sitting = await getSitting(id);
        queries.setQueryData(sittingKey(id), sitting);
        return findAt(sitting, place) ?? { cell: place.cell, revision: 0 };
      },
      onKept: (place, kept) =>
        queries.setQueryData<Sitting>(sittingKey(id), (sitting) => sitting && keptIn(sitting, place, kept)),
      onTyped: setTyped,
    }),
  );
  useEffect(() => {
    cells.resume();
    return () => cells.stop();
  }, [cells]);
  useWindowEvent('beforeunload', (event) => {
    if (memoryOf(id).size > 0) event.preventDefault();
  });
  return { typed, cells };
}

/** What is read of the cases, by case, as far as it has come; page after page. */
export interface Facts {
  readonly rows: ReadonlyMap<string, AgendaRow>;
  readonly schemes: readonly AgendaScheme[];
  readonly loading: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

const firstPage = (): string | null => null;

/** @param cases how many cases the agenda has: with more, or fewer, it is read again */
export function useFacts(id: string, cases: number): Facts {
  const pages = useInfiniteQuery({
    queryKey: [...agendaKey(id), cases],
    queryFn: ({ pageParam }) => getAgenda(id, pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    enabled: cases > 0,
    placeholderData: (before) => before,
  });
  const { hasNextPage, isFetching, fetchNextPage, data } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return useMemo(
    () => ({
      rows: new Map(data?.pages.flatMap((page) => page.items).map((row) => [row.caseId, row])),
      schemes: data?.pages.flatMap((page) => page.schemes) ?? [],
      loading: isFetching,
      error: pages.error,
      retry: () => void pages.refetch(),
    }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the methods of a query are new each time
    [data, isFetching, pages.error],
  );
}
