/** When requests are received, in a sentence. */
import { isOpen, type Instant } from '../../../engine/index.ts';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';
import { said } from './text.ts';
import { formatDay } from '../../../engine/form/words/index.ts';

/** Until when, or from when; null when there is nothing to say. */
export function periodOf(identity: DispositifIdentity, now: Instant): string | null {
  const { open, opens, closes } = isOpen(identity, now);
  if (open) return closes === null ? null : said.closesOn(formatDay(closes));
  return opens === null ? null : said.opensOn(formatDay(opens));
}
