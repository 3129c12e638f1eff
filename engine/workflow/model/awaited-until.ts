/** Until when the applicant may do what is awaited of them: what time does by itself then takes the request elsewhere. */
import { compareInstants } from '../../calendar/noumea.ts';
import type { Instant } from '../../base/values.ts';
import type { Case } from '../../case/case.ts';
import type { CompiledDispositif } from './compiled-dispositif.ts';

/**
 * The earliest end of a state that waits for the applicant; null when none is awaited of them, or nothing ends it. A timer
 * that only reminds ends nothing. Like all delays it is the midnight after the last day.
 */
export function awaitedUntil(
  { workflow }: Pick<CompiledDispositif, 'workflow'>,
  { outcome, states, timers }: Pick<Case, 'outcome' | 'states' | 'timers'>,
): Instant | null {
  if (outcome !== null) return null;
  return timers
    .filter(({ state, action }) => {
      const awaits = states.includes(state) && workflow.states[state]?.waiting === 'applicant';
      return awaits && workflow.actions[action]?.definition.to !== undefined;
    })
    .reduce<Instant | null>(
      (first, { dueAt }) => (first === null || compareInstants(dueAt, first) < 0 ? dueAt : first),
      null,
    );
}
