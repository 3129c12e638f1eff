/*
 * The queue as it is read: pages one after the other, kept while filters change so that nothing jumps, and refreshed
 * in place when the server says that a case moved.
 */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { QueueCounts, QueueRow } from '../../../schemas/types/api.ts';
import { getCounts, getQueue, type QueueFilter } from '../api.ts';

/**
 * The rows read so far. `more` reads the next page, and is null when there is none; `retry` asks again after an error.
 */
export type Queue = {
  readonly rows: readonly QueueRow[];
  readonly error: Error | null;
  readonly loading: boolean;
  readonly more: (() => void) | null;
  readonly retry: () => void;
  /** Where the rows are in the order of a column and the view has more than are put in order: how many of its first were. */
  readonly sortedAmong: number | null;
};

/** Rows of the queue under a filter. */
export function useQueue(filter: QueueFilter): Queue {
  const pages = useInfiniteQuery({
    queryKey: ['queue', filter],
    queryFn: ({ pageParam }) => getQueue(filter, pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  return {
    rows: pages.data?.pages.flatMap((page) => page.items) ?? [],
    error: pages.error,
    loading: pages.isPending || pages.isFetchingNextPage,
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : null,
    retry: () => void pages.refetch(),
    sortedAmong: pages.data?.pages.at(-1)?.sortedAmong ?? null,
  };
}

const firstPage = (): string | null => null;

/** Counts of the views for a scheme, or for all when it is ''. */
export function useCounts(dispositif: string): QueueCounts | null {
  const counts = useQuery({
    queryKey: ['counts', dispositif],
    queryFn: () => getCounts(dispositif),
    placeholderData: keepPreviousData,
  });
  return counts.data ?? null;
}
