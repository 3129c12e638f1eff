import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { QueueRow } from '../../../schemas/types/api.ts';
import { getQueue } from '../api.ts';
import { useSession } from '../session.ts';
import { caseAddress, findNext, keepPlace, previousOf, readPlace, withNext } from './place.ts';
import { filterOf } from './use-filter.ts';

/** Enough to pass over what was taken meanwhile. */
const ROWS = 10;

/** The ways from a case to those beside it in the queue one came from. */
export type Neighbours = {
  /** Address of the case before; null at the beginning. */
  readonly previous: string | null;
  /** Address of the case after; null at the end, and as long as it is not known. */
  readonly next: string | null;
  /** Goes to the next case as the queue is at that moment. */
  readonly goOn: () => void;
};

/** The cases before and after one in the queue it was opened from; the queue moves on meanwhile, and so does the next one. */
export function useNeighbours(caseId: string): Neighbours {
  const { user } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [place] = useState(readPlace);
  const filter = filterOf(new URLSearchParams(place?.search));
  const addressOf = (id: string | null | undefined): string | null => (id ? caseAddress(id, filter.view) : null);
  const known = place?.rows.some((row) => row.caseId === caseId) ?? false;
  const asked = {
    queryKey: ['next-case', caseId] as const,
    queryFn: async (): Promise<QueueRow | null> => {
      if (!place) return null;
      return findNext(place, caseId, user.id, (cursor) => getQueue(filter, cursor, ROWS));
    },
  };
  const next = useQuery({ ...asked, enabled: known });
  const goOn = async (): Promise<void> => {
    // What was asked before this moment may name a case that a colleague has taken since.
    await queries.cancelQueries({ queryKey: asked.queryKey });
    const row = await queries.query({ ...asked, staleTime: 0 });
    if (!place || !row) return;
    keepPlace(withNext(place, caseId, row));
    await navigate(caseAddress(row.caseId, filter.view));
  };
  return {
    previous: place && addressOf(previousOf(place, caseId)),
    next: addressOf(next.data?.caseId),
    // Without an answer one stays where one is; the link asks again by itself.
    goOn: () => void goOn().catch(() => undefined),
  };
}
