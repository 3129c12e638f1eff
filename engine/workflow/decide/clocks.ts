/**
 * Legal clocks: they start with the filing or the first entry into a state, stand still in some states, and end in
 * others. All of it follows from the active states, so it is looked at once after each move.
 */
import type { Delay } from '../../../schemas/types/common.ts';
import type { LegalClock } from '../../../schemas/types/workflow.ts';
import { addDelay, delayFrom, remainingDays, resumeDelay } from '../../calendar/delay.ts';
import type { ClockRecord } from '../../case/records.ts';
import type { Instant } from '../../base/values.ts';
import { evaluate, note, type Ledger } from './ledger.ts';

/** Starts the clocks of the filing, so that the acknowledgement can say when an answer is due. */
export function startFilingClocks(ledger: Ledger): void {
  for (const [id, clock] of clocksOf(ledger)) {
    if (clock.startsIn !== undefined) continue;
    const dueOf = (delay: Delay): Instant => delayFrom(ledger.subject.receivedOn, delay, ledger.days);
    note(ledger, { type: 'clockChanged', clock: startClock(ledger, id, clock, dueOf) });
  }
}

/** Starts, suspends, resumes and stops the clocks of a case that has just entered states, or has been reopened. */
export function updateClocks(ledger: Ledger, entered: readonly string[], reopened: boolean): void {
  for (const [id, clock] of clocksOf(ledger)) {
    const former = ledger.subject.clocks[id];
    const isAgain = former ? reopened && clock.restart === true : entered.includes(clock.startsIn ?? '');
    const begun = isAgain ? startClock(ledger, id, clock, (delay) => addDelay(ledger.at, delay, ledger.days)) : former;
    if (!begun) continue;
    const record = adjustClock(ledger, clock, begun);
    if (record !== former) note(ledger, { type: 'clockChanged', clock: record });
  }
}

/** The whole delay: what extended it before a reopening no longer counts. */
function startClock(ledger: Ledger, id: string, clock: LegalClock, dueOf: (delay: Delay) => Instant): ClockRecord {
  const after = lengthOf(ledger, clock);
  const dueAt = dueOf({ after, calendar: clock.calendar ?? 'calendar' });
  const started = { id, status: 'running', startedAt: ledger.at, dueAt, remainingDays: null } as const;
  return clock.lengths ? { ...started, after } : started;
}

/** The one length, or the first that is for such a case; the last is for all. */
function lengthOf(ledger: Ledger, { after, lengths = [] }: LegalClock): string {
  if (after !== undefined) return after;
  const isFor = (when: string | undefined): boolean => when === undefined || evaluate(ledger, when) === true;
  const chosen = lengths.find(({ when }) => isFor(when)) ?? lengths.at(-1);
  if (!chosen) throw new Error('A legal delay has no length');
  return chosen.after;
}

function clocksOf({ compiled }: Ledger): readonly (readonly [string, LegalClock])[] {
  return Object.entries(compiled.workflow.workflow.clocks ?? {});
}

function adjustClock(ledger: Ledger, clock: LegalClock, record: ClockRecord): ClockRecord {
  if (record.status === 'stopped' || record.status === 'expired') return record;
  const isIn = (states: readonly string[] | undefined): boolean =>
    (states ?? []).some((state) => ledger.subject.states.includes(state));
  if (ledger.subject.outcome !== null || isIn(clock.stopsIn)) return { ...record, status: 'stopped' };
  const still = isIn(clock.suspendedIn);
  if (still && record.dueAt !== null) {
    const left = remainingDays(ledger.at, record.dueAt, clock.calendar, ledger.days);
    return { ...record, status: 'suspended', dueAt: null, remainingDays: left };
  }
  if (!still && record.status === 'suspended') {
    const dueAt = resumeDelay(ledger.at, record.remainingDays ?? 0, clock.calendar, ledger.days);
    return { ...record, status: 'running', dueAt, remainingDays: null };
  }
  return record;
}
