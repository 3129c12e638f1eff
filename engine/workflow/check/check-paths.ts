/**
 * Paths of a workflow, once its names are right: a case must be able to go everywhere its author drew, to end from
 * everywhere, and never be left where nobody and nothing can move it. Each finding comes with a path as witness.
 */
import type { Join, LegalClock, WorkflowState } from '../../../schemas/types/workflow.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { findAll, unlessUnread } from '../../language/unread.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { CompiledAction, CompiledWorkflow } from '../model/compiled-workflow.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Pointer } from '../../base/values.ts';
import { checkActors } from './check-actors.ts';
import { checkClockCourse } from './check-clock-courses.ts';
import { checkQueuePlaces } from './check-queue-places.ts';
import { checkRests } from './check-rests.ts';
import { kindOf, listActions, listStates, type StateEntry } from '../../language/walk-workflow.ts';
import { findCircle, leadingTo, shortestPaths, type Link } from './graph-walk.ts';
import { listEdges } from '../view/workflow-graph.ts';

type Paths = ReadonlyMap<string, readonly string[]>;
type StateGraph = {
  readonly parsed: ParsedSource;
  readonly compiled: CompiledWorkflow;
  readonly entries: readonly StateEntry[];
  readonly links: readonly Link[];
  readonly paths: Paths;
};

const FILE = 'workflow.json';

/** Everything wrong with the paths of a workflow whose names are right. */
export function checkWorkflowPaths(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  const entries = listStates(parsed.workflow);
  const links = [...listEdges(compiled), ...branchEnds(entries)];
  const graph: StateGraph = { parsed, compiled, entries, links, paths: shortestPaths(parsed.workflow.initial, links) };
  return [
    ...findAll([checkStates, checkAutomaticCircle, checkClocks, checkTakers, checkCorrections], graph),
    ...unlessUnread(checkRests)(parsed, compiled, links),
    ...findAll([checkQueuePlaces, checkActors], parsed, compiled),
  ];
}

/** The end of a branch leads on, through the join of the state that holds it. */
function branchEnds(entries: readonly StateEntry[]): readonly Link[] {
  return entries.flatMap(({ id, state, parent }) =>
    parent && kindOf(state) === 'final' ? [{ from: id, to: parent.state }] : [],
  );
}

function checkStates(graph: StateGraph): readonly Diagnostic[] {
  const ends = graph.entries.filter(({ state, parent }) => !parent && kindOf(state) === 'final').map(({ id }) => id);
  const ending = leadingTo(ends, graph.links);
  return graph.entries.flatMap(({ id, state, pointer, parent }) => {
    const path = graph.paths.get(id);
    if (!path) return [graph.parsed.report('workflow.unreachable', FILE, pointer, { state: id })];
    if (kindOf(state) === 'final') return parent || state.outcome ? [] : [noOutcome(graph, id, pointer)];
    const params = { state: id, path: describePath(graph, path) };
    if (isOpenStep(graph, id, state))
      return [graph.parsed.report('workflow.step-open', FILE, joinPointer(pointer, 'always'), params)];
    if (isDeadEnd(graph, id, state)) return [graph.parsed.report('workflow.dead-end', FILE, pointer, params)];
    return ending.has(id) ? [] : [graph.parsed.report('workflow.no-end', FILE, pointer, params)];
  });
}

function noOutcome({ parsed }: StateGraph, state: string, pointer: Pointer): Diagnostic {
  return parsed.report('workflow.outcome-missing', FILE, pointer, { state });
}

/** Nothing leads out of the state, and nobody can do anything in it either. */
function isDeadEnd({ compiled, links }: StateGraph, id: string, { timers }: WorkflowState): boolean {
  const hasAction = Object.values(compiled.actions).some(({ states }) => states.includes(id));
  return !hasAction && !timers && !links.some(({ from }) => from === id);
}

/** All that leads out are automatic steps, and none of them is sure to be taken. */
function isOpenStep(
  { compiled }: StateGraph,
  id: string,
  { always = [], timers, opinions, branches }: WorkflowState,
): boolean {
  if (always.length === 0 || always.some(({ when }) => when === undefined)) return false;
  const hasAction = Object.values(compiled.actions).some(({ states }) => states.includes(id));
  return !hasAction && !timers && !opinions && !branches;
}

/** Automatic steps that lead round would never let the machine rest; nor would opinions of which none is needed. */
function checkAutomaticCircle({ parsed, compiled, entries }: StateGraph): readonly Diagnostic[] {
  const steps = entries.flatMap(({ id, state }) =>
    [...(state.always ?? []), ...passingJoins(state)].map(({ to }) => ({ from: id, to })),
  );
  const circle = findCircle(steps);
  if (!circle) return [];
  const start = entries.find(({ id }) => id === circle[0]);
  const path = circle.map((id) => compiled.states[id]?.title ?? id).join(' → ');
  const place = start?.state.always ? 'always' : 'then';
  return [parsed.report('workflow.automatic-cycle', FILE, joinPointer(start?.pointer ?? '', place), { path })];
}

/** Ways out of a state of opinions that is left as it is entered when no condition is true. */
function passingJoins({ opinions, then, withoutQuorum, quorum }: WorkflowState): readonly Join[] {
  const isPassed = opinions !== undefined && Object.values(opinions).every(({ when }) => when !== undefined);
  return isPassed ? [quorum === undefined ? then : (withoutQuorum ?? then)].flatMap((join) => join ?? []) : [];
}

/** Wherever a clock may run out, its action must be possible: else silence would mean nothing. */
function checkClocks(graph: StateGraph): readonly Diagnostic[] {
  const { parsed, compiled } = graph;
  return Object.entries(parsed.workflow.clocks ?? {}).flatMap(([id, clock]) => {
    const idle = [...(clock.stopsIn ?? []), ...(clock.suspendedIn ?? [])];
    const possible = compiled.actions[clock.action]?.states ?? [];
    const start = clock.startsIn ?? parsed.workflow.initial;
    const startState = parsed.workflow.states[start];
    if (clock.stopsIn?.includes(start) || (startState && kindOf(startState) === 'final')) {
      const place = joinPointer('/clocks', id, clock.startsIn === undefined ? 'stopsIn' : 'startsIn');
      return [parsed.report('workflow.clock-idle', FILE, place, { clock: clock.title, state: start })];
    }
    const running = pathsWhileRunning(graph, clock);
    const course = checkClockCourse(parsed, compiled, id, new Set(running.keys()), graph.links);
    const gaps = [...running.keys()]
      .filter((state) => state in parsed.workflow.states && !idle.includes(state) && !possible.includes(state))
      .filter((state) => isRest(parsed.workflow.states[state] ?? { title: '' }))
      .map((state) => {
        const path = describePath(graph, running.get(state) ?? [state]);
        const params = { clock: clock.title, action: clock.action, state, path };
        return parsed.report(
          'workflow.clock-gap',
          FILE,
          gapPlace(graph, clock, state) ?? joinPointer('/clocks', id),
          params,
        );
      });
    return [...gaps, ...course];
  });
}

/** Where its action lists the states around a gap, before it and after it: the list forgot one. Null where the clock may be wrong. */
function gapPlace({ parsed, compiled, links }: StateGraph, { action }: LegalClock, gap: string): Pointer | null {
  const entry = listActions(parsed.workflow).find(({ id }) => id === action);
  const from = entry?.action.from ?? [];
  const into = links.filter(({ to }) => to === gap).map((link) => link.from);
  const out = links.filter((link) => link.from === gap).map(({ to }) => to);
  const around = new Set([...into, ...out].filter((one) => from.includes(one)));
  const isAround = into.some((one) => around.has(one)) && out.some((one) => around.has(one)) && around.size > 1;
  return entry && isAround && Object.hasOwn(compiled.states, gap) ? joinPointer(entry.pointer, 'from') : null;
}

/** Every clock ends with the case; one that runs again when the case is reopened starts there anew. */
function pathsWhileRunning({ parsed, compiled, links, entries }: StateGraph, clock: LegalClock): Paths {
  const ends = entries.filter(({ state, parent }) => !parent && kindOf(state) === 'final').map(({ id }) => id);
  const stops = [...(clock.stopsIn ?? []), ...ends];
  const reopened = Object.values(compiled.actions).flatMap(({ definition: { kind, to } }) =>
    kind === 'reopening' && to !== undefined ? [to] : [],
  );
  const starts = [clock.startsIn ?? parsed.workflow.initial, ...(clock.restart === true ? reopened : [])];
  const running = links.filter(({ from }) => !stops.includes(from));
  return new Map(starts.toReversed().flatMap((start) => [...shortestPaths(start, running)]));
}

/** Whether a case may stay there: it has not ended, and nothing surely leads on by itself. */
function isRest(state: WorkflowState): boolean {
  return kindOf(state) !== 'final' && !state.always?.some(({ when }) => when === undefined);
}

/** An action left to time alone must be taken by some timer or clock. */
function checkTakers({ parsed, entries }: StateGraph): readonly Diagnostic[] {
  const taken = new Set([
    ...entries.flatMap(({ state }) => Object.values(state.timers ?? {}).map(({ action }) => action)),
    ...Object.values(parsed.workflow.clocks ?? {}).map(({ action }) => action),
  ]);
  return listActions(parsed.workflow)
    .filter(({ id, action }) => action.by.every((by) => by === 'time') && !taken.has(id))
    .map(({ id, pointer }) => parsed.report('workflow.nobody', FILE, joinPointer(pointer, 'by'), { action: id }));
}

/** A correction asked for must be able to come back. */
function checkCorrections({ parsed, compiled, links }: StateGraph): readonly Diagnostic[] {
  const back = Object.values(compiled.actions).filter(({ definition }) => definition.kind === 'resubmission');
  const canComeBack = ({ definition, states }: CompiledAction): boolean => {
    const reached = definition.to === undefined ? states : [...shortestPaths(definition.to, automatic(links)).keys()];
    return back.some((action) => action.states.some((state) => reached.includes(state)));
  };
  return listActions(parsed.workflow).flatMap(({ id, action, pointer }) => {
    const corrects = compiled.actions[id];
    if (action.kind !== 'correction' || !corrects || canComeBack(corrects)) return [];
    return [parsed.report('workflow.correction-alone', FILE, pointer, { action: id })];
  });
}

/** Ways that a case takes by itself as soon as it is in a state. */
function automatic(links: readonly Link[]): readonly Link[] {
  return links.filter((link) => 'id' in link && typeof link.id === 'string' && /^(?:always|branch):/.test(link.id));
}

function describePath({ compiled }: StateGraph, path: readonly string[]): string {
  return path.map((id) => `« ${compiled.states[id]?.title ?? id} »`).join(' → ');
}
