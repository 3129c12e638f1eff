import type { ApiEvent } from '../../../schemas/types/api.ts';

/** What people did; the rest (amounts computed again, timers set) follows from it. */
const TOLD: ReadonlySet<string> = new Set([
  'filed',
  'acted',
  'answersChanged',
  'moved',
  'taskAssigned',
  'opinionChanged',
  'opinionReminded',
  'correctionRequested',
  'annotated',
  'messageSent',
  'noteAdded',
]);

/** Lines of the history that an agent has not seen yet and did not write, oldest first. */
export function newsSince(history: readonly ApiEvent[], version: number, me: string): readonly ApiEvent[] {
  return history.filter((line) => line.seq > version && line.who !== me && TOLD.has(line.type)).toReversed();
}
