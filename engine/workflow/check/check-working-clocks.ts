/**
 * A legal delay stands still while somebody else is awaited: the applicant, an opinion. Where the service itself has the case,
 * it would take from the applicant the time that the service takes.
 */
import { joinPointer } from '../../base/pointer.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { kindOf, listActions } from '../../language/walk-workflow.ts';

const FILE = 'workflow.json';

/** Delays that decide and that stand still in a state where nobody but the service has something to do. */
export function checkWorkingClocks({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  const actions = listActions(workflow);
  return Object.entries(workflow.clocks ?? {}).flatMap(([name, { title, silence, suspendedIn = [] }]) =>
    suspendedIn.flatMap((id, at) => {
      const state = workflow.states[id];
      if (silence === 'none' || !state?.task || state.waiting || state.adHoc || kindOf(state) !== 'step') return [];
      // A state that the applicant, or an outside system, leads on from waits for them, whatever it says.
      const outside = actions.some(
        ({ action, state: own }) => own === id && action.by.some((by) => by === 'applicant' || by === 'system'),
      );
      if (outside) return [];
      const place = joinPointer('/clocks', name, 'suspendedIn', at);
      const related = [{ caption: CAPTIONS.task, place: joinPointer('/states', id, 'task', 'function') }];
      return [report('workflow.clock-working', FILE, place, { clock: title, state: state.title || id }, related)];
    }),
  );
}
