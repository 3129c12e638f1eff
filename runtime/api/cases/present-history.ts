/** The history, newest first: for agents what they may know, for applicants what concerns them. */
import { isNews, isUpkeep } from '../../../engine/index.ts';
import type { ApiEvent } from '../../../schemas/types/api.ts';
import type { ShownCase } from './open-case.ts';

/** The events that the viewer may see, in words. */
export function presentHistory({ view }: Pick<ShownCase, 'view'>): readonly ApiEvent[] {
  return view.history
    .map(({ event, who, text, public: isPublic, changes }) => ({
      seq: event.seq,
      at: event.at,
      type: event.type,
      who,
      text,
      public: isPublic,
      news: isNews(event),
      upkeep: isUpkeep(event),
      ...(changes.length > 0 && { changes }),
    }))
    .toReversed();
}
