/**
 * Legal lengths of time. The day a delay starts does not count, the last one counts whole, and the delay is over at the
 * midnight in Nouméa that ends it. A delay that was suspended is resumed with the whole days it had left.
 */
import { Temporal } from 'temporal-polyfill';
import type { Delay } from '../../schemas/types/common.ts';
import type { Instant, LocalDate } from '../base/values.ts';
import { addDays, dayInCourse, daysBetween, endOfDay, momentOf, startOfDay } from './noumea.ts';
import { memoise } from '../base/memoise.ts';
import {
  addWorkingDays,
  countWorkingDays,
  nextWorkingDay,
  subtractWorkingDays,
  USUAL_DAYS,
  type WorkDays,
} from './working-days.ts';

const WORKING_DAYS_OF_WEEK = 5;

/** Moment at which a delay that starts now is over. @param days what the service says of its working days */
export function addDelay(start: Instant, delay: Delay, days?: WorkDays): Instant {
  return delayFrom(dayInCourse(start), delay, days);
}

/** The same, or an hour of its last day where one is said (HH:MM). */
export function delayUntil(start: Instant, delay: Delay, time: string | undefined, days?: WorkDays): Instant {
  const over = addDelay(start, delay, days);
  return time === undefined ? over : momentOf(dayInCourse(over), time);
}

/** Moment at which a delay that starts on a day is over. */
export function delayFrom(day: LocalDate, { after, calendar }: Delay, days: WorkDays = USUAL_DAYS): Instant {
  if (calendar === 'working' && days !== USUAL_DAYS) return endOfDay(lastDay(day, after, true, days));
  return endOfDelay(`${day} ${after} ${calendar ?? 'calendar'}`);
}

/** Last day of a delay that starts on a day. */
export function lastDayFrom(day: LocalDate, delay: Delay, days?: WorkDays): LocalDate {
  return dayInCourse(delayFrom(day, delay, days));
}

/** Moment at which a day begins that comes a while before a delay is over: its last day moved back by `after`. */
export function dueBefore(dueAt: Instant, { after, calendar }: Delay, own?: WorkDays): Instant {
  const last = dayInCourse(dueAt);
  const { years, months, weeks, days } = Temporal.Duration.from(after);
  if (calendar !== 'working') {
    return startOfDay(Temporal.PlainDate.from(last).subtract({ years, months, weeks, days }).toString());
  }
  const whole = Temporal.PlainDate.from(last).subtract({ years, months }).toString();
  return startOfDay(subtractWorkingDays(whole, weeks * WORKING_DAYS_OF_WEEK + days, own));
}

/** Whole days left of a delay that ends at `dueAt`, of the kind that its calendar counts; never negative. */
export function remainingDays(now: Instant, dueAt: Instant, calendar: Delay['calendar'], days?: WorkDays): number {
  const from = dayInCourse(now);
  const last = dayInCourse(dueAt);
  return Math.max(0, calendar === 'working' ? countWorkingDays(from, last, days) : daysBetween(from, last));
}

/** Moment at which a suspended delay is over when it is resumed now. */
export function resumeDelay(now: Instant, days: number, calendar: Delay['calendar'], own?: WorkDays): Instant {
  const day = dayInCourse(now);
  return endOfDay(calendar === 'working' ? addWorkingDays(day, days, own) : addDays(day, days));
}

const endOfDelay = memoise((question) => {
  const [day = '', after = '', calendar] = question.split(' ');
  return endOfDay(lastDay(day, after, calendar === 'working'));
});

/**
 * Last day of a delay. Months and years go by the calendar; with working days a week is five of them and the last day
 * is put off to one that is worked.
 */
function lastDay(day: LocalDate, after: string, working: boolean, own?: WorkDays): LocalDate {
  const { years, months, weeks, days } = Temporal.Duration.from(after);
  if (!working) {
    return Temporal.PlainDate.from(day).add({ years, months, weeks, days }).toString();
  }
  const whole = Temporal.PlainDate.from(day).add({ years, months }).toString();
  return nextWorkingDay(addWorkingDays(whole, weeks * WORKING_DAYS_OF_WEEK + days, own), own);
}
