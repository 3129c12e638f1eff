/** The one mail that tells an agent what they have not read: how many of what, and nothing of any case. */
import { instantOfLocal, localDate, nextWorkingDay, addDays, type Instant, type WorkDays } from '../../engine/index.ts';
import { AGENT_NOTICE_KINDS } from './agent-notice.ts';
import { fr as messages } from './messages/fr.ts';
import type { NoticeCounts } from './store/agent-notices.ts';
import type { NoticeMail } from './tell.ts';

/** The next moment after `now` at which it is an hour of Nouméa on a working day, as the service says it or as is usual. */
export function nextDigest(now: Instant, hour: number, days?: WorkDays): Instant {
  const at = (day: string): Instant => instantOfLocal(`${day}T${String(hour).padStart(2, '0')}:00`);
  const today = localDate(now);
  const first = nextWorkingDay(today, days);
  return Date.parse(at(first)) > Date.parse(now) ? at(first) : at(nextWorkingDay(addDays(today, 1), days));
}

/** The mail; null when there is nothing to tell. */
export function composeDigest(counts: NoticeCounts): NoticeMail | null {
  const { digest } = messages.agents;
  const lines = AGENT_NOTICE_KINDS.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : [`- ${digest.kinds[kind](count)}`];
  });
  const all = AGENT_NOTICE_KINDS.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
  if (all === 0) return null;
  return {
    subject: digest.subject(all),
    markdown: [digest.intro, lines.join('\n'), digest.choose].join('\n\n'),
    link: { label: digest.link, path: '/agent/notifications' },
  };
}
