/**
 * The delays of a case that are counted in working days, held against other working days. None of them moves: a delay keeps the
 * last day that it was given, until it stands still, goes on or is extended (L10).
 */
import { remainingDays, resumeDelay } from '../../calendar/delay.ts';
import { dayInCourse } from '../../calendar/noumea.ts';
import { isWorkingDay, type WorkDays } from '../../calendar/working-days.ts';
import type { Case } from '../../case/case.ts';
import type { Instant } from '../../base/values.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';

/** How many delays in working days run, and of these would end on another day or end on a day off; how many stand still. */
export type WorkingDelays = {
  readonly running: number;
  readonly moved: number;
  readonly onClosed: number;
  readonly standing: number;
};

/** Delays of a case held against working days that are not those it was counted by. @param former what they were until now */
export function workingDelays(
  compiled: CompiledDispositif,
  subject: Case,
  now: Instant,
  { former, next }: { readonly former: WorkDays; readonly next: WorkDays },
): WorkingDelays {
  const ends = runningEnds(compiled, subject);
  const endAnew = (end: Instant): Instant =>
    resumeDelay(now, remainingDays(now, end, 'working', former), 'working', next);
  return {
    running: ends.length,
    moved: ends.filter((end) => dayInCourse(end) !== dayInCourse(endAnew(end))).length,
    onClosed: ends.filter((end) => isWorkingDay(dayInCourse(end), former) && !isWorkingDay(dayInCourse(end), next))
      .length,
    standing: clocksOf(compiled, subject).filter(({ status }) => status === 'suspended').length,
  };
}

/** When the delays in working days that run are over: legal clocks, timers, opinions, and tasks that are no opinion. */
function runningEnds(compiled: CompiledDispositif, subject: Case): readonly Instant[] {
  const { states, opinions, adHoc } = compiled.workflow;
  const isWorking = (delay: { readonly calendar?: 'calendar' | 'working' } | undefined): boolean =>
    delay?.calendar === 'working';
  const clocks = clocksOf(compiled, subject).flatMap(({ dueAt }) => dueAt ?? []);
  const timers = subject.timers.filter(({ id, state }) =>
    isWorking(states[state]?.timers?.[id.slice(state.length + 1)]),
  );
  const asked = Object.values(subject.opinions).filter(
    (opinion) =>
      opinion.status === 'asked' &&
      isWorking((opinion.adHoc ? adHoc[opinion.adHoc.state] : opinions[opinion.id])?.definition.due),
  );
  const tasks = subject.tasks.filter(({ opinion, state }) => opinion === null && isWorking(states[state]?.task?.due));
  return [...clocks, ...[...timers, ...asked, ...tasks].flatMap(({ dueAt }) => dueAt ?? [])];
}

function clocksOf({ workflow }: CompiledDispositif, { clocks }: Case): readonly Case['clocks'][string][] {
  return Object.values(clocks).filter(
    ({ id, status }) =>
      (status === 'running' || status === 'suspended') && workflow.workflow.clocks?.[id]?.calendar === 'working',
  );
}
