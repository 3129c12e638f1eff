/**
 * Silence that is worth a decision decides: the action of its clock leads where the case can only end in that sense. An action
 * that leaves the case where it is, or sends it back, would say that all is decided and decide nothing.
 */
import { joinPointer } from '../../base/pointer.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { kindOf, listActions } from '../../language/walk-workflow.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { endOf } from './check-clock-courses.ts';
import { senseAfter, senseOf } from './decision-sense.ts';

const FILE = 'workflow.json';

/** Clocks whose silence is worth a decision that their action does not take. */
export function checkSilenceDecides(
  { report, workflow }: ParsedSource,
  compiled: CompiledWorkflow,
): readonly Diagnostic[] {
  return Object.entries(workflow.clocks ?? {}).flatMap(([name, { silence, action: id, title }]) => {
    const entry = listActions(workflow).find((action) => action.id === id);
    if (silence === 'none' || !entry) return [];
    const worth = silence === 'acceptance' ? 'granted' : 'refused';
    const params = { clock: title, action: entry.action.title, silence };
    const related = [{ caption: CAPTIONS.silence, place: joinPointer('/clocks', name, 'silence') }];
    const { to } = entry.action;
    if (to === undefined) return [report('workflow.silence-stays', FILE, entry.pointer, params, related)];
    // An end of the contrary sense is told as such, and one that does not say how the case ends too.
    const end = workflow.states[endOf(workflow.states, to) ?? ''];
    const isTold = end !== undefined && (senseOf(end) !== null || (kindOf(end) === 'final' && !end.outcome));
    // Where it could be taken again, nothing was decided either.
    const isBack = compiled.actions[id]?.states.includes(to) === true;
    if (isTold || (senseAfter(compiled, to, []) === worth && !isBack)) return [];
    const state = compiled.states[to]?.title ?? to;
    return [
      report('workflow.silence-undecided', FILE, joinPointer(entry.pointer, 'to'), { ...params, state }, related),
    ];
  });
}
