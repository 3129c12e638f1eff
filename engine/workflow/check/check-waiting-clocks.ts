/**
 * A legal delay that runs while the applicant is awaited: the administration would be held to have decided, by its silence, on
 * a request that it asked to be completed.
 */
import { joinPointer } from '../../base/pointer.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { listEdges } from '../view/workflow-graph.ts';
import { shortestPaths } from './graph-walk.ts';

/** Clocks whose silence decides and that run in a state to which a correction leads. */
export function checkWaitingClocks(
  { report, workflow }: ParsedSource,
  compiled: CompiledWorkflow,
): readonly Diagnostic[] {
  const corrected = new Set(
    Object.values(compiled.actions).flatMap(({ definition: { kind, to } }) =>
      kind === 'correction' && to !== undefined && workflow.states[to]?.waiting === 'applicant' ? [to] : [],
    ),
  );
  return Object.entries(workflow.clocks ?? {}).flatMap(([name, clock]) => {
    const { silence, startsIn, suspendedIn = [], stopsIn = [] } = clock;
    if (silence === 'none') return [];
    const links = listEdges(compiled).filter(({ from }) => !stopsIn.includes(from));
    const running = shortestPaths(startsIn ?? workflow.initial, links);
    return (
      [...corrected]
        .filter((state) => running.has(state) && !suspendedIn.includes(state) && !stopsIn.includes(state))
        // Where its action is not possible, the gap is told.
        .filter((state) => compiled.actions[clock.action]?.states.includes(state))
        .map((state) => {
          const params = { clock: clock.title, state, title: compiled.states[state]?.title ?? state };
          const related = [{ caption: CAPTIONS.waits, place: joinPointer('/states', state) }];
          return report('workflow.clock-runs-waiting', 'workflow.json', joinPointer('/clocks', name), params, related);
        })
    );
  });
}
