/** What is said of effects that wait to be carried out. */
import { formatNumber } from '../../../engine/form/words/index.ts';
import type { EffectQueue } from '../../../schemas/types/api.ts';
import { t, tCount } from '../text.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Sendings leave within seconds; retries of a mail server that is away for a while are a matter of minutes. */
const SLOW_MS = 10 * MINUTE_MS;
/** Where the server stops counting. */
const MOST = 10_000;

/** « 12 envois attendent, le plus ancien depuis 3 minutes. » */
export function saysWaiting({ waiting, oldestAt }: EffectQueue, now: Date): string {
  if (waiting === 0 || oldestAt === null) return t('effectsNone');
  const since = lasting(now.getTime() - Date.parse(oldestAt));
  return waiting >= MOST
    ? t('effectsMany', { count: formatNumber(waiting), since })
    : tCount('effectsWaiting', waiting, { since });
}

/** Whether somebody has to look. */
export function isSlow({ oldestAt }: EffectQueue, now: Date): boolean {
  return oldestAt !== null && now.getTime() - Date.parse(oldestAt) > SLOW_MS;
}

function lasting(ms: number): string {
  if (ms < MINUTE_MS) return t('sinceSeconds');
  if (ms < HOUR_MS) return tCount('sinceMinutes', Math.floor(ms / MINUTE_MS));
  return ms < DAY_MS ? tCount('sinceHours', Math.floor(ms / HOUR_MS)) : tCount('sinceDays', Math.floor(ms / DAY_MS));
}
