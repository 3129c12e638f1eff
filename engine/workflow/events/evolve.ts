/**
 * What an event makes of a case. Events say everything, so this needs neither the dispositif nor the time, and a case
 * can be rebuilt from its events for ever: `events.reduce(evolve, null)`.
 */
import type { Case } from '../../case/case.ts';
import type { CaseEvent } from './case-event.ts';
import { recordOf } from './records.ts';

/** Applies an event to a case; null only before `filed`. Any other event without a case is a bug. */
export function evolve(subject: Case | null, event: CaseEvent): Case {
  return recordOf(event).evolve(subject, event);
}
