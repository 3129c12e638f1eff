/** A scheme that was withdrawn receives nothing more: what counts is the day on which the request was received. */
import { localDate, type LocalDate } from '../../engine/index.ts';
import { formatDay } from '../../engine/form/words/index.ts';
import type { Withdrawal } from '../dispositifs/index.ts';
import { fr as messages } from './messages/fr.ts';
import { refuseFiling, type FilingRefusal } from './outcome.ts';

/** Refuses a request that was received after its scheme was withdrawn, or on that day; null for any other. */
export function refuseWithdrawn(withdrawal: Withdrawal | null, receivedOn: LocalDate): FilingRefusal | null {
  if (!withdrawal) return null;
  const since = localDate(withdrawal.since.toISOString());
  if (receivedOn < since) return null;
  return refuseFiling('scheme-closed', `${messages.withdrawn(formatDay(since))} ${withdrawal.reason}`.trim());
}
