import { useSearchParams } from 'react-router';
import type { QueueSort, QueueView } from '../../../schemas/types/api.ts';
import type { QueueFilter } from '../api.ts';

/** The views in the order of their tabs. */
export const VIEWS: readonly QueueView[] = ['todo', 'mine', 'late', 'messages', 'waiting', 'open', 'done'];
/** What a view may be sorted by: the day it is due, or the day it was filed. */
export const SORTS: readonly QueueSort[] = ['due', 'age'];

/** The filter lives in the address: a view can be kept as a bookmark, and « back » returns to it. */
export function useFilter(): readonly [QueueFilter, (change: Partial<QueueFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const change = (values: Partial<QueueFilter>): void => {
    const next = Object.entries({ ...filter, ...values }).filter(([, value]) => value !== '');
    setParams(new URLSearchParams(next), { replace: true });
  };
  return [filter, change];
}

/** The filter that an address says. */
export function filterOf(params: URLSearchParams): QueueFilter {
  return {
    view: VIEWS.find((view) => view === params.get('view')) ?? 'todo',
    dispositif: params.get('dispositif') ?? '',
    state: params.get('state') ?? '',
    q: params.get('q') ?? '',
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? '',
  };
}
