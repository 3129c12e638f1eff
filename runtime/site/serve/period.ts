/** When requests are received, in a sentence. */
import { isOpen, localDate, type Instant } from '../../../engine/index.ts';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';
import type { Withdrawal } from '../../dispositifs/index.ts';
import { said } from './text.ts';
import { formatDay, formatTime } from '../../../engine/form/words/index.ts';

/** Whether requests are received, and until when, from when, or why no longer; no sentence when there is nothing to say. */
export function openingOf(
  identity: DispositifIdentity,
  now: Instant,
  withdrawal: Withdrawal | null,
): { readonly open: boolean; readonly period: string | null } {
  if (!withdrawal) return { open: isOpen(identity, now).open, period: periodOf(identity, now) };
  return {
    open: false,
    period: said.withdrawn(formatDay(localDate(withdrawal.since.toISOString())), withdrawal.reason),
  };
}

/** Until when, or from when; null when there is nothing to say. */
export function periodOf(identity: DispositifIdentity, now: Instant): string | null {
  const { open, opens, opensAt, closes, closesAt } = isOpen(identity, now);
  if (open) {
    if (closes === null) return null;
    return closesAt === undefined
      ? said.closesOn(formatDay(closes))
      : said.closesAt(formatDay(closes), formatTime(closesAt));
  }
  if (opens === null) return null;
  return opensAt === undefined ? said.opensOn(formatDay(opens)) : said.opensAt(formatDay(opens), formatTime(opensAt));
}
