import { useSearchParams } from 'react-router';
import type { ApiChannel, QueueSort, QueueView } from '../../../schemas/types/api.ts';
import type { QueueFilter } from '../api.ts';
import { byOf } from './sorting.ts';

/** The views in the order of their tabs. */
export const VIEWS: readonly QueueView[] = ['todo', 'mine', 'late', 'messages', 'waiting', 'open', 'done'];
/** What a view may be sorted by: the day it is due, or the day it was filed. */
export const SORTS: readonly QueueSort[] = ['due', 'age'];

/** Where a request came by. */
export const CHANNELS: readonly ApiChannel[] = ['online', 'counter', 'letter', 'email', 'phone'];
/** How a due date may be narrowed without naming a day. */
export const DUE = ['late', 'soon'] as const;
/** How the opinions that were asked may stand. */
export const OPINIONS = ['waiting', 'complete'] as const;
/** What the address says beside the filter. */
const LOOKS = ['show', 'widths', 'vue'] as const;

/** The filter lives in the address: a view can be kept as a bookmark, and « back » returns to it. */
export function useFilter(): readonly [QueueFilter, (change: Partial<QueueFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const change = (values: Partial<QueueFilter>): void => {
    const next = Object.entries({ ...filter, ...values }).filter(([, value]) => value !== '');
    // How the table looks stays as it is.
    const looks = LOOKS.flatMap((name) => (params.has(name) ? [[name, params.get(name) ?? '']] : []));
    setParams(new URLSearchParams([...next, ...looks]), { replace: true });
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
    by: byOf(params.get('by')),
    channel: CHANNELS.find((channel) => channel === params.get('channel')) ?? '',
    alert: params.get('alert') ?? '',
    columns: params.get('columns') ?? '',
    ranges: params.get('ranges') ?? '',
    filedFrom: dayOf(params.get('filedFrom')),
    filedTo: dayOf(params.get('filedTo')),
    due: DUE.find((due) => due === params.get('due')) ?? '',
    dueFrom: dayOf(params.get('dueFrom')),
    dueTo: dayOf(params.get('dueTo')),
    opinions: OPINIONS.find((opinions) => opinions === params.get('opinions')) ?? '',
    label: params.get('label') ?? '',
    holder: params.get('holder') ?? '',
    group: params.get('group') ?? '',
    unreached: params.get('unreached') === 'yes' ? 'yes' : '',
    within: params.get('within') === 'overseen' ? 'overseen' : '',
    silenceFrom: dayOf(params.get('silenceFrom')),
    silenceBy: dayOf(params.get('silenceBy')),
    closedFrom: dayOf(params.get('closedFrom')),
    closedTo: dayOf(params.get('closedTo')),
  };
}

/** What narrows nothing: all that a filter has but its view and its order. */
export const WIDE = {
  dispositif: '',
  state: '',
  q: '',
  channel: '',
  alert: '',
  columns: '',
  ranges: '',
  filedFrom: '',
  filedTo: '',
  due: '',
  dueFrom: '',
  dueTo: '',
  opinions: '',
  label: '',
  holder: '',
  group: '',
  unreached: '',
  within: '',
  silenceFrom: '',
  silenceBy: '',
  closedFrom: '',
  closedTo: '',
} as const satisfies Partial<QueueFilter>;

/** Whether a filter leaves out anything of its view. */
export function isNarrowed({ view: _view, sort: _sort, by: _by, ...narrowing }: QueueFilter): boolean {
  return Object.values(narrowing).some((value) => value !== '');
}

/** How many things a filter asks beside its view and its order: each value or span of a column is one. */
export function countNarrowing({
  view: _view,
  sort: _sort,
  by: _by,
  columns,
  ranges,
  ...narrowing
}: QueueFilter): number {
  const asked = Object.values(narrowing).filter((value) => value !== '');
  return asked.length + new URLSearchParams(columns).size + new URLSearchParams(ranges).size;
}

/** A day that somebody wrote in the address themselves may be none: it narrows nothing. */
function dayOf(text: string | null): string {
  return text !== null && /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(Date.parse(text)) ? text : '';
}

/** How the table looks, as the address says it ('' where it says nothing), and how to say otherwise. */
export function useLook(name: (typeof LOOKS)[number]): readonly [string, (look: string) => void] {
  const [params, setParams] = useSearchParams();
  const change = (look: string): void => {
    const next = new URLSearchParams(params);
    if (look === '') next.delete(name);
    else next.set(name, look);
    setParams(next, { replace: true });
  };
  return [params.get(name) ?? '', change];
}

/** The columns that the address asks for, as `writeShown` writes them ('' for the usual ones), and how to ask for others. */
export const useShown = (): readonly [string, (shown: string) => void] => useLook('show');

/** Leaves how the table looks to what is usual, in one change of the address. */
export function useUsualLook(): () => void {
  const [params, setParams] = useSearchParams();
  return () => {
    const next = new URLSearchParams(params);
    for (const name of LOOKS) next.delete(name);
    setParams(next, { replace: true });
  };
}
