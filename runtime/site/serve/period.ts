/** When requests are received, in a sentence. */
import { isOpen, type Instant } from '../../../engine/index.ts';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';
import { said } from './text.ts';
import { writeLocalDate } from './words.ts';

/** Until when, or from when; null when there is nothing to say. */
export function periodOf(identity: DispositifIdentity, now: Instant): string | null {
  const { open, opens, closes } = isOpen(identity, now);
  if (open) return closes === null ? null : said.closesOn(writeLocalDate(closes));
  return opens === null ? null : said.opensOn(writeLocalDate(opens));
}
