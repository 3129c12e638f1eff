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

/** Whether the queue one came by goes on after the case, as far as it is known. */
export type Further = 'notFromQueue' | 'sought' | 'end' | 'goesOn';

const furtherOf = (row: QueueRow | null | undefined): Further =>
  row === undefined ? 'sought' : row === null ? 'end' : 'goesOn';

/** The ways from a case to those beside it in the queue one came from. */
export type Neighbours = {
  /** Address of the case before; null at the beginning. */
  readonly previous: string | null;
  /** Address of the case after; null at the end, and as long as it is not known. */
  readonly next: string | null;
  readonly further: Further;
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
  const findRow = async (): Promise<QueueRow | null> => {
    if (!place) return null;
    return findNext(place, caseId, user.id, (cursor) => getQueue(filter, cursor, ROWS));
  };
  const next = useQuery({ queryKey: ['next-case', caseId], queryFn: findRow, enabled: known });
  const goOn = async (): Promise<void> => {
    // A question of its own: the link's may have been asked before a colleague took a case, and when news of that gives it
    // up, the library answers whoever waits for it with what it knew before.
    const row = await queries.query({ queryKey: ['go-on', caseId], queryFn: findRow, staleTime: 0, gcTime: 0 });
    if (!place || !row) return;
    keepPlace(withNext(place, caseId, row));
    await navigate(caseAddress(row.caseId, filter.view));
  };
  return {
    previous: place && addressOf(previousOf(place, caseId)),
    next: addressOf(next.data?.caseId),
    further: known ? furtherOf(next.data) : 'notFromQueue',
    // Without an answer one stays where one is; the link asks again by itself.
    goOn: () => void goOn().catch(() => undefined),
  };
}
