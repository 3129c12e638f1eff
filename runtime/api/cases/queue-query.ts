/** What a queue is asked by: the same words in the API, in the desk's address, and in the views that agents keep. */
import { isDate, type Channel } from '../../../engine/index.ts';
import type { QueueSort, QueueView } from '../../../schemas/types/api.ts';
import {
  dueSpan,
  heldKey,
  isUuid,
  listGroupTasks,
  listOverseen,
  readRanges,
  type HeldFunction,
  type QueueFilter,
} from '../../cases/index.ts';
import type { Viewer } from '../../identity/index.ts';
import { listGroupFunctions } from '../../identity/rights/store/group-functions.ts';
import { problem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import { SLUG, TEXT, UUID } from '../describe-route.ts';

const VIEWS: readonly QueueView[] = ['todo', 'mine', 'late', 'messages', 'waiting', 'open', 'done'];
const SORTS: readonly QueueSort[] = ['due', 'age'];
const CHANNELS: readonly Channel[] = ['online', 'counter', 'letter', 'email', 'phone'];
const DUE = ['late', 'soon'] as const;
const OPINIONS = ['waiting', 'complete'] as const;
const DAY = (description: string) => ({ type: 'string', format: 'date', description }) as const;

/** Schemas of what narrows a queue. */
export const QUEUE_QUERY = {
  view: { enum: VIEWS, description: 'View; to take when absent.' },
  dispositif: { ...SLUG, description: 'Only this scheme.' },
  state: TEXT('Only cases in this state.'),
  q: TEXT('Beginnings of words of the number, name or indexed answers; accents and small typing errors are forgiven.'),
  sort: {
    enum: SORTS,
    description: 'Order of tasks; when absent, that of the scheme asked for, else those due first.',
  },
  channel: { enum: CHANNELS, description: 'Only cases that came by this channel.' },
  alert: TEXT('Only cases that bear this mark.'),
  columns: {
    type: 'string',
    maxLength: 1000,
    description:
      'Only cases with these values in the scheme’s own columns, as a query of its own: Commune=Thio&Commune=Bourail&Foyer=3.',
  },
  ranges: {
    type: 'string',
    maxLength: 1000,
    description:
      'Only cases whose columns lie within, both ends included, as a query of its own: Devis=50000..100000&Quotient=..40000 for numbers (two decimals at most), Naissance=2008-01-01.. for dates.',
  },
  filedFrom: DAY('Only cases filed on this day or later.'),
  filedTo: DAY('Only cases filed on this day or earlier.'),
  due: {
    enum: DUE,
    description:
      'late: only what is past its due date; soon: only what is due within seven days. In the order of due dates.',
  },
  label: { ...UUID, description: 'Only cases with this label; for who instructs.' },
  opinions: {
    enum: OPINIONS,
    description:
      'Where opinions were asked: waiting, only cases for which some are still waited for; complete, only those for which all are in; for who instructs.',
  },
  dueFrom: DAY('Only what is due on this day or later; in the order of due dates.'),
  dueTo: DAY('Only what is due on this day or earlier; in the order of due dates.'),
  holder: TEXT('Only what this account has taken.'),
  group: { ...UUID, description: 'Only what is for this group of mine.' },
  unreached: { enum: ['yes'] as const, description: 'Only cases whose applicants receive no mail.' },
  within: {
    enum: ['overseen'] as const,
    description: 'In every view, what is in the schemes that I oversee and nothing else.',
  },
  silenceFrom: DAY('Only cases on which silence decides on this day or later.'),
  silenceBy: DAY('Only cases on which silence decides on this day or earlier.'),
  closedFrom: DAY('Only cases that ended on this day or later.'),
  closedTo: DAY('Only cases that ended on this day or earlier.'),
} as const;

/** What was asked, as the schemas let it through. */
export type QueueQuery = {
  readonly [Name in keyof typeof QUEUE_QUERY]?:
    | ((typeof QUEUE_QUERY)[Name] extends { readonly enum: readonly (infer Value)[] } ? Value : string)
    | undefined;
};

/** What is asked by the query of a kept view; what is not understood narrows nothing, as at the desk. */
export function readQueueSearch(search: string): QueueQuery {
  const params = new URLSearchParams(search);
  const text = (name: keyof QueueQuery): string | undefined => params.get(name)?.slice(0, 1000) || undefined;
  const day = (name: keyof QueueQuery): string | undefined => [text(name)].find((given) => given && isDate(given));
  return {
    view: VIEWS.find((view) => view === params.get('view')),
    dispositif: text('dispositif'),
    state: text('state'),
    q: text('q'),
    sort: SORTS.find((sort) => sort === params.get('sort')),
    channel: CHANNELS.find((channel) => channel === params.get('channel')),
    alert: text('alert'),
    columns: text('columns'),
    ranges: [text('ranges')].find((given) => typeof readRanges(given) !== 'string'),
    filedFrom: day('filedFrom'),
    filedTo: day('filedTo'),
    due: DUE.find((due) => due === params.get('due')),
    opinions: OPINIONS.find((opinions) => opinions === params.get('opinions')),
    label: [text('label')].find((id) => id !== undefined && isUuid(id)),
    dueFrom: day('dueFrom'),
    dueTo: day('dueTo'),
    holder: text('holder'),
    group: [text('group')].find((id) => id !== undefined && isUuid(id)),
    unreached: params.get('unreached') === 'yes' ? 'yes' : undefined,
    within: params.get('within') === 'overseen' ? 'overseen' : undefined,
    silenceFrom: day('silenceFrom'),
    silenceBy: day('silenceBy'),
    closedFrom: day('closedFrom'),
    closedTo: day('closedTo'),
  };
}

/** What a page of the queue is asked by, for who asks; rows and their place are the caller's to say. */
export async function filterFor(
  services: Services,
  viewer: Viewer,
  query: QueueQuery,
): Promise<Omit<QueueFilter, 'limit' | 'cursor'>> {
  const { db, clock } = services;
  const {
    view = 'todo',
    dispositif,
    state,
    q,
    sort,
    channel,
    alert,
    columns,
    ranges: spans,
    filedFrom,
    filedTo,
    label,
    opinions,
    due,
    dueFrom,
    dueTo,
    holder,
    group,
    unreached,
    within,
    silenceFrom,
    silenceBy,
    closedFrom,
    closedTo,
  } = query;
  const ranges = readRanges(spans);
  if (typeof ranges === 'string') throw problem(ranges);
  const now = clock.now();
  const isOfGroup = await withinGroup(services, viewer, group);
  const functions = (await heldBy(services, viewer)).filter(isOfGroup);
  return {
    view,
    functions,
    overseen:
      view === 'late' || within !== undefined ? (await listOverseen(db, viewer.functions)).filter(isOfGroup) : [],
    within,
    userId: viewer.userId,
    absent: absentOf(viewer),
    dispositif,
    state,
    text: q,
    sort: sort ?? (await sortOf(services, dispositif)),
    facets: {
      ...(channel !== undefined && { channels: [channel] }),
      ...(alert !== undefined && { alerts: [alert] }),
      columns: readColumns(columns),
      ranges,
      ...(label !== undefined && { labels: [label] }),
      opinions,
      filedFrom,
      filedTo,
    },
    holder,
    due: dueSpan({ due, dueFrom, dueTo }, now),
    unreached: unreached === 'yes',
    silenceFrom,
    silenceBy,
    closedFrom,
    closedTo,
    now,
  };
}

/** Values asked of columns, by title. */
export function readColumns(columns = ''): readonly { readonly title: string; readonly values: readonly string[] }[] {
  const params = new URLSearchParams(columns);
  return [...new Set(params.keys())].map((title) => ({ title, values: params.getAll(title) }));
}

/** Those whose place somebody takes. */
export function absentOf({ standsFor }: Viewer): readonly string[] {
  return standsFor.map(({ userId }) => userId);
}

/** Functions held, and what their groups were asked for on cases of any scheme. */
export async function heldBy({ db }: Services, { functions, groups }: Viewer): Promise<readonly HeldFunction[]> {
  return [...functions, ...(await listGroupTasks(db, groups))];
}

/** Whether a function is one that a group of the viewer's holds, or was asked for; all are when no group is named. */
async function withinGroup(
  { db }: Services,
  { groups }: Viewer,
  id: string | undefined,
): Promise<(held: HeldFunction) => boolean> {
  if (id === undefined) return () => true;
  const mine = groups.filter((group) => group.id === id);
  const held = new Set(
    [...(await listGroupFunctions(db, mine)), ...(await listGroupTasks(db, mine))].map((one) => heldKey(one)),
  );
  return (one) => held.has(heldKey(one));
}

/** Order that the version in force of a scheme asks for. */
async function sortOf({ dispositifs }: Services, id: string | undefined): Promise<QueueSort> {
  const version = id === undefined ? undefined : await dispositifs.current(id);
  if (id === undefined || version === undefined) return 'due';
  return (await dispositifs.load(id, version))?.queue.sort ?? 'due';
}
