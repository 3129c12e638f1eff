/** What holds of every case at every moment, whatever was done to it. */
import { activeStates } from '../../../../engine/workflow/machine/machine-value.ts';
import { equalJson } from '../../../../engine/base/json.ts';
import { buildScope, sumAmounts } from '../../../../engine/names/scope.ts';
import type { Case, CaseEvent, ClockRecord, CompiledDispositif } from '../../../../engine/index.ts';

/** Noted when they are said, even when something that was due earlier is still to happen. */
const TALK: readonly CaseEvent['type'][] = ['messageSent', 'noteAdded', 'documentProduced', 'contactChanged'];
const MIDNIGHT_IN_NOUMEA = /T13:00:00Z$/;

/** The invariants that a case breaks, each in words; none when all is well. */
export function brokenInvariants(
  compiled: CompiledDispositif,
  subject: Case,
  events: readonly CaseEvent[],
): readonly string[] {
  return [
    ...brokenStates(compiled, subject),
    ...brokenTasks(compiled, subject),
    ...brokenTimers(compiled, subject),
    ...Object.values(subject.clocks).flatMap((clock) => brokenClock(compiled, subject, clock)),
    ...brokenHistory(subject, events),
    ...brokenValues(compiled, subject, events),
  ];
}

function say(broken: boolean, sentence: string): readonly string[] {
  return broken ? [sentence] : [];
}

function brokenStates({ workflow }: CompiledDispositif, subject: Case): readonly string[] {
  const { state, states, outcome, closedAt } = subject;
  const branches = workflow.states[state]?.branches ?? {};
  const inBranches = Object.values(branches).map(
    (branch) => states.filter((name) => Object.hasOwn(branch.states, name)).length,
  );
  const last = workflow.states[state]?.kind === 'final';
  return [
    ...say(states[0] !== state, 'the top state is not the first of the active ones'),
    ...say(
      states.some((name) => !Object.hasOwn(workflow.states, name)),
      'an active state is not defined',
    ),
    ...say(String(activeStates(workflow.workflow, subject.machine)) !== String(states), 'machine and states differ'),
    ...say(states.length !== 1 + inBranches.length, 'a state beside the top one and those of its branches is active'),
    ...say(
      inBranches.some((count) => count !== 1),
      'a branch has not exactly one active state',
    ),
    ...say(last !== (outcome !== null), 'a final state without outcome, or an outcome without final state'),
    ...say((closedAt !== null) !== last, 'closed without an end, or an end that is not closed'),
  ];
}

function brokenTasks({ workflow }: CompiledDispositif, { tasks, states, outcome, opinions }: Case): readonly string[] {
  const ids = tasks.map(({ id }) => id);
  const own = states.filter((name) => workflow.states[name]?.task);
  return [
    ...say(new Set(ids).size !== ids.length, 'two tasks of one name'),
    ...say(
      tasks.some(({ state }) => !states.includes(state)),
      'a task of a state that is not active',
    ),
    ...say(outcome !== null && tasks.length > 0, 'a task of a closed case'),
    ...own.flatMap((name) =>
      say(tasks.filter(({ state, opinion }) => state === name && !opinion).length !== 1, `not one task in ${name}`),
    ),
    ...say(
      tasks.some(({ opinion }) => opinion !== null && opinions[opinion]?.status !== 'asked'),
      'a task for an opinion that is not asked',
    ),
  ];
}

function brokenTimers(
  { workflow }: CompiledDispositif,
  { timers, states, outcome, correction }: Case,
): readonly string[] {
  const ids = timers.map(({ id }) => id);
  return [
    ...say(new Set(ids).size !== ids.length, 'a timer that runs twice'),
    ...say(
      timers.some(({ state }) => !states.includes(state)),
      'a timer of a state that is not active',
    ),
    ...say(
      timers.some(({ action }) => !Object.hasOwn(workflow.actions, action)),
      'a timer without its action',
    ),
    ...say(outcome !== null && timers.length > 0, 'a timer of a closed case'),
    ...say(outcome !== null && correction !== null, 'a correction of a closed case'),
  ];
}

function brokenClock({ workflow }: CompiledDispositif, subject: Case, clock: ClockRecord): readonly string[] {
  const { status, dueAt, remainingDays, startedAt } = clock;
  const definition = workflow.workflow.clocks?.[clock.id];
  const isIn = (names: readonly string[] = []): boolean => names.some((name) => subject.states.includes(name));
  const whole = remainingDays === null || (Number.isInteger(remainingDays) && remainingDays >= 0);
  const ended = status === 'stopped' || status === 'expired';
  return [
    ...say(!definition, 'a clock that is not defined'),
    ...say(status === 'running' && dueAt === null, 'a running clock without an end'),
    ...say(status === 'running' && remainingDays !== null, 'days left of a clock that runs'),
    ...say(status === 'suspended' && (remainingDays === null || dueAt !== null), 'a suspended clock with an end'),
    ...say(!whole, 'days left that are not whole'),
    ...say(dueAt !== null && !MIDNIGHT_IN_NOUMEA.test(dueAt), 'a clock that does not end at midnight in Nouméa'),
    ...say(dueAt !== null && Date.parse(dueAt) < Date.parse(startedAt), 'a clock that ends before it starts'),
    ...say(status === 'running' && isIn(definition?.suspendedIn), 'a clock that runs where it stands still'),
    ...say(status === 'suspended' && !isIn(definition?.suspendedIn), 'a clock that stands still where it runs'),
    ...say(subject.outcome !== null && !ended, 'a clock of a closed case that goes on'),
  ];
}

function brokenHistory(subject: Case, events: readonly CaseEvent[]): readonly string[] {
  const moments = events.filter(({ type }) => !TALK.includes(type)).map(({ at }) => Date.parse(at));
  const sum = (entry: string): number =>
    subject.amounts.reduce((total, one) => total + (one.entry === entry ? one.amount : 0), 0);
  return [
    ...say(
      events.some(({ seq }, index) => seq !== index + 1),
      'events that are not numbered from 1 without gap',
    ),
    ...say(subject.version !== events.length, 'a version that is not the number of the last event'),
    ...say(
      moments.some((moment, index) => moment < (moments[index - 1] ?? 0)),
      'time that goes back',
    ),
    ...say(sumAmounts(subject, 'commit') !== sum('commit'), 'amounts that do not add up'),
  ];
}

/** What agents, opinions, delays and the state of the case make of a value is never a decision late. */
function brokenValues(compiled: CompiledDispositif, subject: Case, events: readonly CaseEvent[]): readonly string[] {
  const now = events.at(-1)?.at ?? subject.filedAt;
  const scope = buildScope(compiled, subject, { now });
  const { values } = compiled.rules.compute(scope, subject.receivedOn, null);
  return say(!equalJson(values, subject.computed), 'values that are not those of the case as it is');
}
