/** The history, newest first: for agents what they may know, for applicants what concerns them. */
import { isNews, isUpkeep, passedThrough, publicTimeline, type CaseEvent } from '../../../engine/index.ts';
import type { ApiEvent } from '../../../schemas/types/api.ts';
import { historyLines, whoActed } from '../../cases/index.ts';
import type { ShownCase } from './open-case.ts';

/** The events that the viewer may see, in words. `all` are those of the case, which name what others only point to. */
export function presentHistory({ view, compiled }: ShownCase, all: readonly CaseEvent[]): readonly ApiEvent[] {
  const passed = passedThrough(compiled, all);
  const isPublic = (event: CaseEvent): boolean =>
    !passed.has(event.seq) && publicTimeline(compiled, view.case, [event]).length > 0;
  return historyLines(compiled, view, all)
    .map(({ event, text }) => ({
      seq: event.seq,
      at: event.at,
      type: event.type,
      who: whoActed(compiled, event, view.actor),
      text,
      public: view.standing === 'applicant' || isPublic(event),
      news: isNews(event),
      upkeep: isUpkeep(event),
    }))
    .toReversed();
}
