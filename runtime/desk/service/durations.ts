import { formatNumber } from '../../../engine/form/words/index.ts';
import { t } from '../text.ts';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Seconds as one says how long something takes: « 40 min », « 5 h », « 3,5 j », « 42 j ». */
export function sayDuration(seconds: number): string {
  if (seconds < HOUR) return t('serviceMinutes', { count: Math.max(1, Math.round(seconds / MINUTE)) });
  if (seconds < 2 * DAY) return t('serviceHours', { count: Math.round(seconds / HOUR) });
  const days = seconds / DAY;
  return t('serviceDays', { count: formatNumber(days < 10 ? Math.round(days * 10) / 10 : Math.round(days)) });
}
