/** The due dates that a queue is narrowed to, as moments: a day that is named is due until its midnight. */
import { addDays, endOfDay, instantOfLocal, localDate, type Instant, type LocalDate } from '../../../engine/index.ts';

/** Of due dates: late is past, soon is not past and at most seven days ahead. */
export type DueKind = 'late' | 'soon';

/** What is asked of due dates; all of it at once. */
export interface DueAsked {
  readonly due?: DueKind | undefined;
  /** Days, both included. */
  readonly dueFrom?: LocalDate | undefined;
  readonly dueTo?: LocalDate | undefined;
}

/** Due later than `after`, at `until` at the latest. */
export interface DueSpan {
  readonly after: Instant;
  readonly until: Instant;
}

/** Days ahead that are soon. */
const SOON_DAYS = 7;
/** Beyond what anybody sets; what is never due lies beyond it. */
const FIRST = '1900-01-01T00:00:00.000Z';
const LAST = '2999-12-31T00:00:00.000Z';

/** Null when nothing is asked. What cannot be, such as late and tomorrow, is a span in which nothing lies. */
export function dueSpan({ due, dueFrom, dueTo }: DueAsked, now: Instant): DueSpan | null {
  if (due === undefined && dueFrom === undefined && dueTo === undefined) return null;
  const afters = [
    ...(due === 'soon' ? [now] : []),
    ...(dueFrom === undefined ? [] : [instantOfLocal(`${dueFrom}T00:00`)]),
  ];
  const untils = [
    ...(due === 'late' ? [now] : []),
    ...(due === 'soon' ? [endOfDay(addDays(localDate(now), SOON_DAYS))] : []),
    ...(dueTo === undefined ? [] : [endOfDay(dueTo)]),
  ];
  return { after: latest(afters, FIRST), until: earliest(untils, LAST) };
}

const latest = (moments: readonly Instant[], least: Instant): Instant =>
  moments.reduce((one, other) => (Date.parse(other) > Date.parse(one) ? other : one), least);
const earliest = (moments: readonly Instant[], most: Instant): Instant =>
  moments.reduce((one, other) => (Date.parse(other) < Date.parse(one) ? other : one), most);
