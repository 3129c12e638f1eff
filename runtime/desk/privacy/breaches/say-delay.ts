/** The 72 hours in words: what remains of them, or since when they are over. */
import type { BreachStanding } from '../../../../schemas/types/api.ts';
import { formatMoment } from '../../../ui/format.ts';
import { t } from '../../text.ts';

const A_MINUTE_MS = 60_000;

/** « 41 h 20 » of a number of milliseconds, rounded down to the minute. */
export function sayHours(milliseconds: number): string {
  const minutes = Math.floor(Math.max(0, milliseconds) / A_MINUTE_MS);
  const rest = String(minutes % 60).padStart(2, '0');
  return minutes < 60 ? t('breachMinutes', { minutes }) : t('breachHours', { hours: Math.floor(minutes / 60), rest });
}

/** What is said of the notification at a moment, in milliseconds; what was over since it was read is told as well. */
export function sayDelay({ notification, dueAt }: Pick<BreachStanding, 'notification' | 'dueAt'>, now: number): string {
  const left = Date.parse(dueAt) - now;
  const until = formatMoment(dueAt);
  switch (notification) {
    case 'running':
    case 'over':
      return left >= 0
        ? t('breachLeft', { hours: sayHours(left), until })
        : t('breachOver', { hours: sayHours(-left), until });
    case 'done':
      return t('breachDone');
    case 'late':
      return t('breachLate');
    case 'none':
      return t('breachNone');
  }
}

/** How pressing it is, for the pill. */
export function toneOf({ notification, dueAt }: Pick<BreachStanding, 'notification' | 'dueAt'>, now: number): Tone {
  if (notification === 'done' || notification === 'none') return 'good';
  if (notification === 'late') return 'warn';
  return Date.parse(dueAt) < now ? 'danger' : 'warn';
}

type Tone = 'good' | 'warn' | 'danger';
