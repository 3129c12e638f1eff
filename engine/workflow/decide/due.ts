/** What falls due in a case: timers, legal clocks, opinions and their reminders, the earliest first. */
import { compareInstants } from '../../calendar/noumea.ts';
import type { Case } from '../../case/case.ts';
import type { Instant } from '../../base/values.ts';

/** Something that falls due at a moment, by its identifier in the case. */
export type Due =
  | { readonly type: 'reminder'; readonly id: string; readonly at: Instant }
  | { readonly type: 'opinion'; readonly id: string; readonly at: Instant }
  | { readonly type: 'timer'; readonly id: string; readonly at: Instant }
  | { readonly type: 'clock'; readonly id: string; readonly at: Instant };

/** The next thing to fall due; null when nothing will. At the same moment silence comes before timers and clocks. */
export function nextDue(subject: Case): Due | null {
  return subject.outcome === null ? earliest(listDue(subject)) : null;
}

function earliest(all: readonly Due[]): Due | null {
  const [only = null] = all;
  if (all.length <= 1) return only;
  return all.reduce<Due | null>((first, due) => (first && compareInstants(first.at, due.at) <= 0 ? first : due), null);
}

/** Whether something is due at a moment. */
export function isDue(due: Due | null, now: Instant): due is Due {
  return due !== null && compareInstants(due.at, now) <= 0;
}

/** Opinions before their reminders, then timers and clocks. Asked of every decision: what is past is passed over as it is met. */
function listDue({ opinions, tasks, timers, clocks }: Case): readonly Due[] {
  const all: Due[] = [];
  const reminders: Due[] = [];
  for (const { id, status, dueAt, remindAt, remindedAt } of Object.values(opinions)) {
    if (status !== 'asked' || !tasks.some(({ opinion }) => opinion === id)) continue;
    all.push({ type: 'opinion', id, at: dueAt });
    if (remindAt !== undefined && remindedAt === undefined) reminders.push({ type: 'reminder', id, at: remindAt });
  }
  all.push(...reminders);
  for (const { id, dueAt } of timers) all.push({ type: 'timer', id, at: dueAt });
  for (const { id, status, dueAt } of Object.values(clocks)) {
    if (status === 'running' && dueAt !== null) all.push({ type: 'clock', id, at: dueAt });
  }
  return all;
}
