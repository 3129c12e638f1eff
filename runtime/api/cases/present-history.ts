/** The history, newest first: for agents what they may know, for applicants what concerns them. */
import { publicTimeline, type CaseEvent } from '../../../engine/index.ts';
import type { ApiEvent } from '../../../schemas/types/api.ts';
import { visibleHistory, whoActed } from '../../cases/index.ts';
import type { OpenCase } from './open-case.ts';

/** The events that the viewer may see; to the applicant the service has one name, and no agent any. */
export function presentHistory(opened: OpenCase, events: readonly CaseEvent[]): readonly ApiEvent[] {
  const { compiled, case: read, actor, isOwner } = opened;
  return visibleHistory(compiled, read, events, actor)
    .map(({ event, text }) => ({
      seq: event.seq,
      at: event.at,
      type: event.type,
      who: whoActed(compiled, event, actor),
      text,
      public: isOwner || publicTimeline(compiled, read, [event]).length > 0,
    }))
    .toReversed();
}
