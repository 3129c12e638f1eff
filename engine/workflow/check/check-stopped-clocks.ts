/**
 * A clock that stopped has stopped for good: a way back to a state where it would run leads to a decision that no delay
 * bounds any more, and whose silence is worth nothing.
 */
import type { LegalClock } from '../../../schemas/types/workflow.ts';
import { joinPointer } from '../../base/pointer.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { kindOf, listActions } from '../../language/walk-workflow.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { listEdges } from '../view/workflow-graph.ts';
import { senseOfWords, sensesFrom } from './decision-sense.ts';
import { isPassed } from './check-rests.ts';
import { shortestPaths } from './graph-walk.ts';

const FILE = 'workflow.json';

/** Actions that lead back to where a clock ran, from where it has surely stopped; and ends of clocks before the decision. */
export function checkStoppedClocks(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  const { report, workflow } = parsed;
  return Object.entries(workflow.clocks ?? {}).flatMap(([name, clock]) => {
    if (clock.silence === 'none' || !clock.stopsIn) return [];
    const { running, stopped } = courseOf(parsed, compiled, clock);
    const early = clock.stopsIn.flatMap((stop, at) => {
      // What leads back is told at the action that does.
      const own = workflow.states[stop];
      // Where nobody waits, what was decided follows by itself.
      const isDeciding = running.size > 0 && own !== undefined && !isPassed(own) && !isDecided(parsed, stop);
      const isOpen = isDeciding && (own.always ?? []).length === 0 && sensesFrom(compiled, stop, [...running]).size > 1;
      if (!isOpen) return [];
      const params = { state: compiled.states[stop]?.title ?? stop, clock: clock.title };
      return [report('workflow.clock-early', FILE, joinPointer('/clocks', name, 'stopsIn', at), params)];
    });
    const back = listActions(workflow).flatMap(({ id, action, pointer }) => {
      const { to, kind } = action;
      if (to === undefined || kind === 'reopening' || !running.has(to)) return [];
      if (!compiled.actions[id]?.states.some((state) => stopped.has(state))) return [];
      const params = { action: action.title, state: compiled.states[to]?.title ?? to, clock: clock.title };
      const related = [{ caption: CAPTIONS.stops, place: joinPointer('/clocks', name, 'stopsIn') }];
      return [report('workflow.clock-stopped', FILE, joinPointer(pointer, 'to'), params, related)];
    });
    // Several ways back from one stop say that it is the stop which comes too soon.
    const [first] = back;
    if (first && back.length > 1 && clock.stopsIn.length === 1 && early.length === 0) {
      const [stop = ''] = clock.stopsIn;
      const params = { state: compiled.states[stop]?.title ?? stop, clock: clock.title };
      if (!isDecided(parsed, stop))
        return [report('workflow.clock-early', FILE, joinPointer('/clocks', name, 'stopsIn', 0), params)];
    }
    return [...early, ...back];
  });
}

/** Whether what leads to a state decides: by its words, by what it fixes, or by money; what is proposed is not decided. */
function isDecided({ workflow }: ParsedSource, state: string): boolean {
  return listActions(workflow).some(({ id, action: { to, title, decides, effects = [] } }) => {
    const fixes = decides !== undefined || effects.some(({ type }) => type === 'amount');
    const says = !/^propos/i.test(title) && senseOfWords(`${title} ${id}`) !== null;
    return to === state && (fixes || says);
  });
}

/** States in which the clock runs before it stops, and those that a case only comes to once it has stopped. */
function courseOf(
  { workflow }: ParsedSource,
  compiled: CompiledWorkflow,
  { startsIn, stopsIn = [], suspendedIn = [] }: LegalClock,
): { readonly running: ReadonlySet<string>; readonly stopped: ReadonlySet<string> } {
  const links = listEdges(compiled);
  const before = new Set(
    shortestPaths(
      startsIn ?? workflow.initial,
      links.filter(({ from }) => !stopsIn.includes(from)),
    ).keys(),
  );
  const isOpen = (id: string): boolean => {
    const state = workflow.states[id];
    return state !== undefined && kindOf(state) !== 'final' && !isPassed(state);
  };
  const running = [...before].filter((id) => isOpen(id) && !stopsIn.includes(id) && !suspendedIn.includes(id));
  const after = stopsIn.flatMap((id) => [...shortestPaths(id, links).keys()]);
  return {
    running: new Set(running),
    stopped: new Set([...stopsIn, ...after.filter((id) => !before.has(id))].filter(isOpen)),
  };
}
