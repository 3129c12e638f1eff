/**
 * Ends that nothing brings where they can come: a state that only time leaves and where no delay runs, the last day of what was granted
 * in a state that counts none, a way out that one condition closes to all, words that offer what cannot be done there.
 */
import { SAMPLE_MOMENTS } from '../../calendar/sample-moments.ts';
import { addDelay } from '../../calendar/delay.ts';
import { formatDuration } from '../../calendar/duration-words.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Delay } from '../../../schemas/types/common.ts';
import { pathsIn } from '../../feel/syntax/paths.ts';
import { DECISION } from '../../language/case-names.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { kindOf, listOpinions, listStates } from '../../language/walk-workflow.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { listEdges } from '../view/workflow-graph.ts';
import { isLiving } from './decision-sense.ts';
import { shortestPaths } from './graph-walk.ts';

const FILE = 'workflow.json';

/** All ends that do not come, or not in time. */
export function checkEnds(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  return [
    ...checkIdle(parsed, compiled),
    ...checkLastDays(parsed, compiled),
    ...checkClosed(parsed, compiled),
    ...checkOffered(parsed, compiled),
    ...checkWeekends(parsed),
  ];
}

/** An action of time alone that a state lists and where nothing makes it happen, while delays do in others that it lists. */
function checkIdle({ workflow, report }: ParsedSource, { actions, states }: CompiledWorkflow): readonly Diagnostic[] {
  const clocks = Object.values(workflow.clocks ?? {});
  return Object.entries(workflow.anywhere ?? {}).flatMap(([id, { by, from = [], title }]) => {
    const timed = from.filter((name) => Object.values(states[name]?.timers ?? {}).some(({ action }) => action === id));
    const isOfClock = clocks.some(({ action }) => action === id);
    if (actions[id] === undefined || by.some((who) => who !== 'time') || isOfClock || timed.length === 0) return [];
    return from.flatMap((name) => {
      const state = states[name];
      if (!state || timed.includes(name)) return [];
      const related = [{ caption: CAPTIONS.timed, place: joinPointer('/states', timed[0] ?? '', 'timers') }];
      const params = { action: title, state: state.title };
      return [report('workflow.time-idle', FILE, joinPointer('/states', name), params, related)];
    });
  });
}

/**
 * What is valid until a day of the case ends on that day wherever the case is: in a state between, such as a check or a suspension that
 * comes back, a delay counts to the same day.
 */
function checkLastDays(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  const edges = listEdges(compiled);
  return listStates(parsed.workflow).flatMap(({ id, state, pointer, parent }) => {
    if (parent) return [];
    return Object.entries(state.timers ?? {}).flatMap(([name, { at, action }]) => {
      const end = compiled.states[compiled.actions[action]?.definition.to ?? ''];
      if (at === undefined || !end || kindOf(end) !== 'final' || !isLastDay(at)) return [];
      if (end.outcome !== 'granted' && !isLiving(compiled, id)) return [];
      const between = edges
        .filter((edge) => edge.from === id && edge.to !== id && !isHeldBefore(compiled, edge.id, at))
        .map(({ to }) => to)
        .filter((other) => {
          const one = compiled.states[other];
          if (!one || kindOf(one) === 'final') return false;
          const out = edges.filter(({ from }) => from !== id);
          return shortestPaths(other, out).has(id) && !countsTo(compiled, other, at);
        });
      return [...new Set(between)].map((other) => {
        const related = [{ caption: CAPTIONS.timed, place: joinPointer(pointer, 'timers', name) }];
        const params = { state: compiled.states[other]?.title ?? other, timer: name, at };
        return parsed.report('workflow.end-missed', FILE, placeOf(parsed, other), params, related);
      });
    });
  });
}

/** Whether a day is one that was decided, or one whose name says that something is valid until then. */
function isLastDay(at: string): boolean {
  return pathsIn(at).some((names) => names[0] === DECISION || names.some((name) => /jusqu|valid/i.test(name)));
}

/** Whether the action of a way is refused by a condition on the same day, such as a suspension that must end before. */
function isHeldBefore({ actions }: CompiledWorkflow, way: string, at: string): boolean {
  const [kind, action = ''] = way.split(':');
  const days = pathsIn(at).map((path) => path.join('.'));
  const guards = kind === 'action' ? (actions[action]?.definition.guards ?? []) : [];
  return guards.some(({ when }) => pathsIn(when).some((path) => days.includes(path.join('.'))));
}

/** Whether a state has a delay that is over on a day, or one inside it has. */
function countsTo({ states }: CompiledWorkflow, id: string, at: string): boolean {
  const state = states[id];
  const inner = Object.values(state?.branches ?? {}).flatMap((branch) => Object.keys(branch.states));
  return (
    Object.values(state?.timers ?? {}).some((timer) => timer.at === at) ||
    inner.some((one) => Object.values(states[one]?.timers ?? {}).some((timer) => timer.at === at))
  );
}

const placeOf = ({ workflow }: ParsedSource, id: string): string =>
  listStates(workflow).find((entry) => entry.id === id)?.pointer ?? '/states';

/** One condition that closes every way out of a task: where it does not hold, nobody can decide at all. */
function checkClosed({ workflow, report }: ParsedSource, { actions }: CompiledWorkflow): readonly Diagnostic[] {
  return listStates(workflow).flatMap(({ id, state, pointer }) => {
    if (state.task === undefined) return [];
    const ways = Object.values(actions).filter(
      ({ definition: { by, to, kind }, states }) =>
        states.includes(id) &&
        to !== undefined &&
        to !== id &&
        kind !== 'withdrawal' &&
        by.some((who) => who !== 'time' && who !== 'applicant'),
    );
    const [first, second] = ways;
    if (!first || !second) return [];
    const shared = (first.definition.guards ?? []).find(({ when }) =>
      ways.every(({ definition: { guards = [] } }) => guards.some((guard) => guard.when === when)),
    );
    if (!shared) return [];
    const at = (second.definition.guards ?? []).findIndex(({ when }) => when === shared.when);
    const base = state.actions?.[second.id] === undefined ? '/anywhere' : joinPointer(pointer, 'actions');
    const place = joinPointer(base, second.id, 'guards', at);
    const params = { state: state.title, action: second.definition.title, other: first.definition.title };
    return [report('workflow.guard-closes', FILE, place, params)];
  });
}

const OFFERED =
  /(?:pouvez|possible de) (?:toujours |aussi |encore )?(?:retirer|abandonner) (?:votre|la|cette) demande/i;

/** « Vous pouvez retirer votre demande », where the applicant cannot. */
function checkOffered({ workflow, report }: ParsedSource, { actions }: CompiledWorkflow): readonly Diagnostic[] {
  const withdrawals = Object.values(actions).filter(
    ({ definition: { by, kind } }) => kind === 'withdrawal' && by.includes('applicant'),
  );
  return listStates(workflow).flatMap(({ id, state, pointer }) => {
    const [written] = OFFERED.exec(state.explain ?? '') ?? [];
    if (written === undefined || withdrawals.some(({ states }) => states.includes(id))) return [];
    return [report('workflow.withdrawal-said', FILE, joinPointer(pointer, 'explain'), { written, state: state.title })];
  });
}

/** Longer than a week-end and no longer: asked on a Friday, it is over before anybody is back. */
const WEEKEND = 'P2D';

/** Times of agents that a week-end takes whole. */
function checkWeekends({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  const dues = [
    ...listOpinions(workflow).map(({ opinion: { due, title }, pointer }) => ({
      due,
      title,
      place: joinPointer(pointer, 'due'),
    })),
    ...listStates(workflow).flatMap(({ state: { task }, pointer }) =>
      task?.due === undefined ? [] : [{ due: task.due, title: task.title, place: joinPointer(pointer, 'task', 'due') }],
    ),
  ];
  return dues.flatMap(({ due, title, place }) => {
    if (!('after' in due) || due.calendar === 'working' || !isOver(due)) return [];
    return [report('workflow.due-weekend', FILE, place, { title, due: formatDuration(due.after) })];
  });
}

function isOver(due: Delay): boolean {
  return SAMPLE_MOMENTS.every((asked) => addDelay(asked, due) <= addDelay(asked, { after: WEEKEND }));
}
