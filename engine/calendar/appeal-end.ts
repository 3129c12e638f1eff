/** Until when an act may be contested. */
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import type { LocalDate } from '../base/values.ts';
import { lastDayFrom } from './delay.ts';

/** Last day to contest an act: from its notification, counted as every delay is; null before it, or where the scheme says no time. */
export function appealEnd(
  { appeal }: Pick<DispositifIdentity, 'appeal'>,
  { notification }: { readonly notification: { readonly on: LocalDate } | null },
): LocalDate | null {
  return notification === null || appeal === undefined ? null : lastDayFrom(notification.on, { after: appeal });
}
