/** What falls due in a case: timers, legal clocks, opinions and their reminders, the earliest first. */
import { compareInstants } from '../../calendar/noumea.ts';
import { memoiseFor } from '../../base/memoise.ts';
import type { Case } from '../../case/case.ts';
import type { Instant } from '../../base/values.ts';

/** Something that falls due at a moment, by its identifier in the case. */
export type Due =
  | { readonly type: 'reminder'; readonly id: string; readonly at: Instant }
  | { readonly type: 'opinion'; readonly id: string; readonly at: Instant }
  | { readonly type: 'timer'; readonly id: string; readonly at: Instant }
  | { readonly type: 'clock'; readonly id: string; readonly at: Instant };

/** The next thing to fall due; null when nothing will. At the same moment silence comes before timers and clocks. */
export const nextDue: (subject: Case) => Due | null = memoiseFor((subject) =>
  subject.outcome === null ? earliest(listDue(subject)) : null,
);

function earliest(all: readonly Due[]): Due | null {
  return all.reduce<Due | null>((first, due) => (first && compareInstants(first.at, due.at) <= 0 ? first : due), null);
}

/** Whether something is due at a moment. */
export function isDue(due: Due | null, now: Instant): due is Due {
  return due !== null && compareInstants(due.at, now) <= 0;
}

function listDue(subject: Case): readonly Due[] {
  const awaited = Object.values(subject.opinions).filter(
    ({ id, status }) => status === 'asked' && subject.tasks.some(({ opinion }) => opinion === id),
  );
  return [
    ...awaited.map(({ id, dueAt }): Due => ({ type: 'opinion', id, at: dueAt })),
    ...awaited.flatMap(({ id, remindAt, remindedAt }): readonly Due[] =>
      remindAt === undefined || remindedAt !== undefined ? [] : [{ type: 'reminder', id, at: remindAt }],
    ),
    ...subject.timers.map(({ id, dueAt }): Due => ({ type: 'timer', id, at: dueAt })),
    ...Object.values(subject.clocks).flatMap(({ id, status, dueAt }): readonly Due[] =>
      status === 'running' && dueAt !== null ? [{ type: 'clock', id, at: dueAt }] : [],
    ),
  ];
}
