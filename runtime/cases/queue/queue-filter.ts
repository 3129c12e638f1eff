/** What an agent asks of the queue, and the place where a page ended. */
import { isMoment } from '../../store/moment.ts';
import type { Instant, LocalDate } from '../../../engine/index.ts';
import { isUuid } from '../store/read-case.ts';
import type { QueueSort, QueueView } from '../../../schemas/types/api.ts';
import type { DueSpan } from './due-span.ts';
import type { Facets } from './facets.ts';

/** A function that an agent's groups hold in one scheme, for all cases or for those of one route. */
export interface HeldFunction {
  readonly dispositif: string;
  readonly function: string;
  /** Cases of this route only; null for those that stay in the function's own group. */
  readonly route: string | null;
}

/** What a page of the queue is asked by. */
export interface QueueFilter {
  readonly view: QueueView;
  readonly sort: QueueSort;
  /** Functions the agent holds: nothing else is ever shown. */
  readonly functions: readonly HeldFunction[];
  /** Functions whose late tasks are shown beside those of the functions held, to who oversees their scheme; may name these again. */
  readonly overseen?: readonly HeldFunction[];
  readonly userId: string;
  /** Absent colleagues whose place they take: what these have taken is theirs. */
  readonly absent?: readonly string[] | undefined;
  /** In every view, what is in the schemes that the agent oversees and nothing else. */
  readonly within?: 'overseen' | undefined;
  /** One scheme only. */
  readonly dispositif?: string | undefined;
  /** Cases in one state only. */
  readonly state?: string | undefined;
  /** What else cases are narrowed by. */
  readonly facets?: Facets | undefined;
  /** Account that has taken the task, or a task of the case. */
  readonly holder?: string | undefined;
  /** Only what is due then; the rows are in the order of their due dates. */
  readonly due?: DueSpan | null | undefined;
  /** Only cases whose applicants receive no mail; for who instructs. */
  readonly unreached?: boolean | undefined;
  /** Only cases on which silence decides on these days, both included. */
  readonly silenceFrom?: LocalDate | undefined;
  readonly silenceBy?: LocalDate | undefined;
  /** Only cases that ended on these days, both included. */
  readonly closedFrom?: LocalDate | undefined;
  readonly closedTo?: LocalDate | undefined;
  /** Beginnings of words of the number, the name or an indexed answer; accents and small typing errors are forgiven. */
  readonly text?: string | undefined;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  /** In the order of the view, but from its end. */
  readonly reversed?: boolean | undefined;
  /** Rows, from 1 to 200. */
  readonly limit: number;
  readonly now: Instant;
}

/** Sort key of the last row of a page: the next page begins after it, however many rows came or went meanwhile. */
export interface Cursor {
  /** Moment the view is sorted by, as PostgreSQL writes it. */
  readonly key: string;
  readonly caseId: string;
  readonly taskId: string;
  /** Whether the page holds words that resemble those typed, since no row of the view held those. */
  readonly near: boolean;
}

/**
 * The place where a page ended, as text that is safe in an address; read back by `decodeCursor`, which does not trust
 * it.
 */
export function encodeCursor({ key, caseId, taskId, near }: Cursor): string {
  return Buffer.from(JSON.stringify([key, caseId, taskId, near])).toString('base64url');
}

/** The cursor of a text that a client sent; undefined when it is none of ours, which begins at the first page. */
export function decodeCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!isList(parts)) return undefined;
    const [key, caseId, taskId, near] = parts;
    if (typeof key !== 'string' || typeof caseId !== 'string' || typeof taskId !== 'string') return undefined;
    return (isMoment(key) || /^-?infinity$/u.test(key)) && isUuid(caseId) && !taskId.includes('\0')
      ? { key, caseId, taskId, near: near === true }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The functions that a view of a filter looks at, each once. */
export function functionsInView(
  {
    functions,
    overseen = [],
    within,
    dispositif,
  }: Pick<QueueFilter, 'functions' | 'overseen' | 'within' | 'dispositif'>,
  view?: QueueView,
): readonly HeldFunction[] {
  const shown = view === undefined ? functions : shownIn(view, { functions, overseen, within });
  const once = new Map(shown.map((held) => [heldKey(held), held]));
  return [...once.values()].filter((held) => dispositif === undefined || held.dispositif === dispositif);
}

/** A function held as one text, the same for the same. */
export function heldKey({ dispositif, function: name, route }: HeldFunction): string {
  return `${dispositif} ${name} ${route ?? ''}`;
}

function shownIn(
  view: QueueView,
  { functions, overseen = [], within }: Pick<QueueFilter, 'functions' | 'overseen' | 'within'>,
): readonly HeldFunction[] {
  if (within === 'overseen') return overseen;
  return view === 'late' ? [...functions, ...overseen] : functions;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
