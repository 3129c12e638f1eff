/**
 * The rows of a case: what lists, searches and the sweep need to know of it without reading the whole of it. Everything
 * here can be rebuilt from the events.
 */
import {
  awaitedUntil,
  doublingOf,
  establishmentNumbers,
  firstReminder,
  functionsAsked,
  isSearched,
  likenessesOf,
  listedName,
  nextDue,
  queueRow,
  queueText,
  routeOf,
  silenceAt,
  stateOfOpinion,
  type Case,
  type CompiledDispositif,
  type Instant,
  type Json,
  type Task,
} from '../../../engine/index.ts';

/** Columns of table "case", beside those that are the case's own names. */
export interface CaseProjection {
  readonly waiting: 'applicant' | 'external' | null;
  readonly applicantName: string;
  readonly dueAt: Instant | null;
  readonly wakeAt: Instant | null;
  /** When silence decides on it; null when no delay runs. */
  readonly silenceAt: Instant | null;
  /** Until when the applicant may do what is awaited of them; null when nothing is, or nothing ends it. */
  readonly awaitedUntil: Instant | null;
  /** When they are first reminded of it, if it is awaited from this moment on. */
  readonly remindAt: Instant | null;
  readonly columns: Json;
  readonly alerts: Json;
  /** Route the case takes, by function, where it takes one. */
  readonly routes: Readonly<Record<string, string>>;
  /** Functions whose opinion was asked, as scheme/function/route. */
  readonly asked: readonly string[];
  /** Of the opinions asked where it stands, how many are in and how many were asked; null where none was. */
  readonly opinions: readonly [received: number, asked: number] | null;
  /** Labels on it, by identifier. */
  readonly labels: readonly string[];
  /** Places of quotas that it holds; null for none. */
  readonly places: Case['places'] | null;
  /** What it may have in common with others, and of that what may tell a duplicate. */
  readonly alike: readonly string[];
  readonly doubling: readonly string[];
  /** Texts whose words it is found by: the database takes them out. */
  readonly search: string;
}

/** Projects a case at a moment (marks of the queue may depend on the day). */
export function projectCase(compiled: CompiledDispositif, current: Case, now: Instant): CaseProjection {
  const { columns, alerts } = queueRow(compiled, current, { now });
  const { givenName, familyName, establishment } = current.applicant;
  const awaited = awaitedUntil(compiled, current);
  const likenesses = likenessesOf(compiled, current);
  return {
    waiting: current.closedAt === null ? waitingFor(compiled, current) : null,
    applicantName: listedName(current.applicant),
    dueAt: earliest([...current.tasks.map((task) => task.dueAt), ...runningClocks(current)]),
    wakeAt: nextWakeOf(current),
    silenceAt: silenceAt(compiled, current),
    awaitedUntil: awaited,
    remindAt: awaited === null ? null : firstReminder(awaited, now),
    columns,
    alerts,
    routes: routesOf(current),
    opinions: opinionsOf(compiled, current),
    labels: current.labels ?? [],
    places: Object.keys(current.places ?? {}).length > 0 ? current.places : null,
    alike: likenesses.map(({ key }) => key),
    doubling: doublingOf(current, likenesses).map(({ key }) => key),
    asked: functionsAsked(compiled, current).map((name) => askedKey(current, name)),
    search: [
      current.number,
      givenName,
      familyName,
      ...(establishment ? [establishment.name, ...establishmentNumbers(establishment)] : []),
      ...columns.flatMap((column, at) => wordsOf(compiled, column, at)),
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** For whom a case waits, in the state around or in a branch; the applicant first, who can do something about it. */
function waitingFor({ workflow }: CompiledDispositif, { states }: Pick<Case, 'states'>): CaseProjection['waiting'] {
  const awaited = states.flatMap((id) => workflow.states[id]?.waiting ?? []);
  return awaited.find((one) => one === 'applicant') ?? awaited[0] ?? null;
}

/** Opinions that were never needed, or no longer are, count for nothing. */
function opinionsOf({ workflow }: CompiledDispositif, current: Case): CaseProjection['opinions'] {
  if (current.closedAt !== null) return null;
  const here = Object.values(current.opinions).filter(
    (opinion) => opinion.status !== 'closed' && current.states.includes(stateOfOpinion(workflow, opinion)),
  );
  return here.length === 0 ? null : [here.filter(({ status }) => status !== 'asked').length, here.length];
}

/** A function that was asked, as it is found among all schemes: the same name in another one is somebody else. */
export function askedKey(subject: Pick<Case, 'dispositif' | 'routes'>, name: string): string {
  return `${subject.dispositif.id}/${name}/${routeOf(subject, name) ?? ''}`;
}

/** When time next changes the case; null when it never does. */
export function nextWakeOf(current: Case): Instant | null {
  return nextDue(current)?.at ?? null;
}

/** A task as its row. */
export interface TaskRow {
  readonly id: string;
  readonly function: string;
  /** Empty for the function's own group. */
  readonly route: string;
  readonly title: string;
  readonly state: string;
  readonly case_state: string;
  readonly opinion: string | null;
  readonly assignee_id: string | null;
  readonly opened_at: Instant;
  readonly due_at: Instant | null;
  readonly reminded_at: Instant | null;
}

/** The row of a task of `subject`; `route` is empty for a function without routes. */
export function projectTask(task: Task, subject: Pick<Case, 'state' | 'routes'>): TaskRow {
  return {
    id: task.id,
    function: task.function,
    route: routeOf(subject, task.function) ?? '',
    title: task.title,
    state: task.state,
    case_state: subject.state,
    opinion: task.opinion,
    assignee_id: task.assignee?.userId ?? null,
    opened_at: task.openedAt,
    due_at: task.dueAt,
    reminded_at: task.remindedAt ?? null,
  };
}

function routesOf({ routes = {} }: Case): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(routes).flatMap(([name, route]) => (route === null ? [] : [[name, route]])));
}

function runningClocks(current: Case): readonly (Instant | null)[] {
  return Object.values(current.clocks).map((clock) => (clock.status === 'running' ? clock.dueAt : null));
}

function earliest(instants: readonly (Instant | null)[]): Instant | null {
  const known = instants.filter((instant) => instant !== null);
  return known.reduce<Instant | null>(
    (first, instant) => (first === null || Date.parse(instant) < Date.parse(first) ? instant : first),
    null,
  );
}

/** Of a column that all who search read: its value and, when it is another, by the label that agents read. */
function wordsOf(compiled: CompiledDispositif, { value }: { readonly value: Json }, at: number): readonly string[] {
  const column = compiled.queue.columns[at];
  if (column && !isSearched(compiled, column)) return [];
  const stored = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const label = column?.type === 'string' ? queueText(compiled, column, value) : '';
  return label === stored ? [stored] : [stored, label];
}
