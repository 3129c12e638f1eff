/**
 * What is written in a state and never serves: parts of a state that a case only passes through, branches that never end so
 * that the others wait for ever, tasks of those who can do nothing, timers that another always forestalls.
 */
import type { WorkflowState } from '../../../schemas/types/workflow.ts';
import { delayUntil } from '../../calendar/delay.ts';
import { stringsOf } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import { possibleProperties } from '../../form/fields/layers.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { kindOf, listStates, type StateEntry } from '../../language/walk-workflow.ts';
import { shortestPaths, type Link } from './graph-walk.ts';
import { SAMPLE_MOMENTS } from '../../calendar/sample-moments.ts';
import { CAPTIONS } from '../../language/captions.ts';

const FILE = 'workflow.json';

/** Everything in the states of a workflow that cannot serve; `links` are the ways of a case. */
export function checkRests(
  parsed: ParsedSource,
  compiled: CompiledWorkflow,
  links: readonly Link[],
): readonly Diagnostic[] {
  const entries = listStates(parsed.workflow);
  return entries.flatMap((entry) => [
    ...checkPassed(parsed, entry),
    ...checkBranches(parsed, entries, entry, links),
    ...checkTask(parsed, compiled, entries, entry),
    ...checkTimers(parsed, compiled, entry),
    ...checkJoin(parsed, entry),
  ]);
}

/** A state that leads to itself as soon as all is in, and asks for all of it again. */
function checkJoin({ report }: ParsedSource, { id, state, pointer }: StateEntry): readonly Diagnostic[] {
  if (state.then?.to !== id) return [];
  return [report('workflow.join-itself', FILE, joinPointer(pointer, 'then', 'to'), { state: id })];
}

/** Whether a case never stays in a state: an automatic step without a condition leads on at once. */
export function isPassed({ always = [] }: WorkflowState): boolean {
  return always.some(({ when }) => when === undefined);
}

const RESTING = ['task', 'actions', 'timers', 'opinions', 'branches', 'adHoc'] as const;

function checkPassed({ report }: ParsedSource, { id, state, pointer }: StateEntry): readonly Diagnostic[] {
  if (!isPassed(state)) return [];
  return RESTING.filter((part) => state[part] !== undefined).map((part) =>
    report('workflow.part-passed', FILE, joinPointer(pointer, part), { state: id, part }),
  );
}

function checkBranches(
  { report }: ParsedSource,
  entries: readonly StateEntry[],
  { id, state, pointer }: StateEntry,
  links: readonly Link[],
): readonly Diagnostic[] {
  return Object.entries(state.branches ?? {}).flatMap(([name, { title, initial }]) => {
    const reached = shortestPaths(initial, links);
    const ends = entries.some(
      (entry) =>
        entry.parent?.state === id &&
        entry.parent.branch === name &&
        kindOf(entry.state) === 'final' &&
        reached.has(entry.id),
    );
    const params = { branch: title, state: id };
    return ends ? [] : [report('workflow.branch-open', FILE, joinPointer(pointer, 'branches', name), params)];
  });
}

/** A task is done by taking an action, by recording something, or by asking an opinion. */
function checkTask(
  { report, agentSchema }: ParsedSource,
  { actions, adHoc }: CompiledWorkflow,
  entries: readonly StateEntry[],
  { id, state, pointer }: StateEntry,
): readonly Diagnostic[] {
  const name = state.task?.function;
  if (name === undefined || isPassed(state)) return [];
  const active = withParents(entries, id);
  const acts = Object.values(actions).some(
    ({ definition, states }) => definition.by.includes(name) && states.some((one) => active.includes(one)),
  );
  const records = [...possibleProperties(agentSchema ?? {}).values()].some(
    ({ cagou }) => names(cagou?.states, active) && names(cagou?.functions, [name]),
  );
  const asks = active.some((one) => adHoc[one]?.askers.includes(name));
  if (acts || records || asks) return [];
  return [report('workflow.task-idle', FILE, joinPointer(pointer, 'task', 'function'), { state: id, function: name })];
}

/** Whether a list names one of some; one that is absent names all. */
function names(listed: unknown, some: readonly string[]): boolean {
  return listed === undefined || stringsOf(listed).some((one) => some.includes(one));
}

function withParents(entries: readonly StateEntry[], id: string): readonly string[] {
  const parent = entries.find((entry) => entry.id === id)?.parent;
  return parent ? [id, ...withParents(entries, parent.state)] : [id];
}

/** A timer after another that surely leads away before; lengths of different kinds are compared at several moments. */
function checkTimers(
  { report }: ParsedSource,
  { actions }: CompiledWorkflow,
  { id, state, pointer }: StateEntry,
): readonly Diagnostic[] {
  const timers = Object.entries(state.timers ?? {});
  const leaving = timers.filter(([, { action, after }]) => {
    const { to, guards = [], requires = [] } = actions[action]?.definition ?? {};
    return after !== undefined && to !== undefined && guards.length + requires.length === 0;
  });
  return timers.flatMap(([name, timer]) => {
    const first = leaving.find(([other, before]) => other !== name && isAlwaysBefore(before, timer));
    if (!first) return [];
    const params = { state: id, timer: name, other: first[0] };
    const related = [{ caption: CAPTIONS.sooner, place: joinPointer(pointer, 'timers', first[0]) }];
    return [report('workflow.timer-never', FILE, joinPointer(pointer, 'timers', name), params, related)];
  });
}

type Timer = NonNullable<WorkflowState['timers']>[string];

function isAlwaysBefore(before: Timer, timer: Timer): boolean {
  return SAMPLE_MOMENTS.every((moment) => {
    const [first, second] = [before, timer].map(({ after, calendar, time }) =>
      after === undefined ? null : delayUntil(moment, calendar === undefined ? { after } : { after, calendar }, time),
    );
    return first !== null && first !== undefined && second !== null && second !== undefined && first < second;
  });
}
