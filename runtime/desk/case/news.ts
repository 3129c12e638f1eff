import type { ApiEvent } from '../../../schemas/types/api.ts';

/** Lines of the history that an agent has not seen yet and did not write, oldest first. */
export function newsSince(history: readonly ApiEvent[], version: number, me: string): readonly ApiEvent[] {
  return history.filter((line) => line.seq > version && line.who !== me && line.news).toReversed();
}
