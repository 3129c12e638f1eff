/**
 * Makes a case leave states and enter others: tasks, timers, opinions and clocks follow, and the effects met on the way
 * are carried out.
 */
import type { WorkflowState } from '../../../schemas/types/workflow.ts';
import { addDelay } from '../../calendar/delay.ts';
import { compareInstants, startOfDay } from '../../calendar/noumea.ts';
import type { Instant } from '../../base/values.ts';
import type { MachineStep } from '../model/compiled-workflow.ts';
import type { Outcome, Task } from '../../case/case.ts';
import type { Refusal } from './refusals.ts';
import { updateClocks } from './clocks.ts';
import { decideValues } from './decide-values.ts';
import { evaluate, nextSeq, note, type Draft } from './draft.ts';
import { runEffectRefs } from './effects.ts';
import { newOpinion, stateOfOpinion } from '../model/find-opinion.ts';
import { topState } from '../machine/machine-value.ts';
import { mailConsulted } from './opinion-mail.ts';

/** Takes a step of the machine. */
export function moveCase(draft: Draft, step: MachineStep): Refusal | null {
  const state = topState(step.value);
  const { value: machine, states, exited, entered } = step;
  const outcome = outcomeOf(stateOf(draft, state));
  const reopened = draft.subject.outcome !== null;
  // Before the case moves: task, timers and clocks of where it goes may read what is decided on the way.
  for (const { decides } of step.effects) {
    const refusal = decideValues(draft, decides, null);
    if (refusal) return refusal;
  }
  note(draft, { type: 'moved', machine, state, states, exited, entered, outcome });
  const closed = outcome !== null;
  leaveStates(draft, closed ? null : exited);
  // A state merely passed through has no task and no timer.
  for (const id of entered.filter((candidate) => states.includes(candidate))) enterState(draft, id);
  updateClocks(draft, entered, reopened);
  endStaleCorrection(draft);
  return runEffectRefs(draft, step.effects);
}

/** Closes the opinions awaited, the tasks and the timers of states left; of all of them when the case is closed. */
function leaveStates(draft: Draft, exited: readonly string[] | null): void {
  const isLeft = ({ state }: { readonly state: string }): boolean => exited === null || exited.includes(state);
  for (const opinion of Object.values(draft.subject.opinions)) {
    if (opinion.status === 'asked' && isLeft({ state: stateOfOpinion(draft.compiled.workflow, opinion) })) {
      note(draft, { type: 'opinionChanged', opinion: { ...opinion, status: 'closed', closedBy: 'left' } });
    }
  }
  for (const task of draft.subject.tasks.filter(isLeft)) note(draft, { type: 'taskClosed', task: task.id });
  for (const timer of draft.subject.timers.filter(isLeft)) {
    note(draft, { type: 'timerEnded', timer: timer.id, fired: false });
  }
}

function enterState(draft: Draft, id: string): void {
  const state = stateOf(draft, id);
  if (state.task) {
    const { function: by, title, due } = state.task;
    openTask(draft, { state: id, opinion: null, function: by, title, dueAt: due ? addDelay(draft.at, due) : null });
  }
  for (const [name, opinion] of Object.entries(state.opinions ?? {})) {
    const asked = newOpinion(name, opinion, draft.at, addDelay(draft.at, opinion.due));
    note(draft, { type: 'opinionChanged', opinion: asked });
    const { function: by, title } = opinion;
    openTask(draft, { state: id, opinion: name, function: by, title, dueAt: asked.dueAt });
    mailConsulted(draft, asked, 'asked');
  }
  startTimers(draft, id, state);
}

function startTimers(draft: Draft, id: string, state: WorkflowState): void {
  for (const [name, timer] of Object.entries(state.timers ?? {})) {
    const dueAt = timerDue(draft, timer);
    if (dueAt === null) continue;
    note(draft, { type: 'timerStarted', timer: { id: `${id}.${name}`, state: id, action: timer.action, dueAt } });
  }
}

/** A computed date acts as its day begins, at once when it has begun; when there is no date there is no timer. */
function timerDue(draft: Draft, timer: NonNullable<WorkflowState['timers']>[string]): Instant | null {
  if (timer.after !== undefined) {
    return addDelay(draft.at, { after: timer.after, calendar: timer.calendar ?? 'calendar' });
  }
  const date = evaluate(draft, timer.at ?? '');
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(date)) return null;
  const begins = startOfDay(date.slice(0, 10));
  return compareInstants(begins, draft.at) < 0 ? draft.at : begins;
}

/** Opens a task that nobody has taken yet. */
export function openTask(draft: Draft, task: Omit<Task, 'id' | 'openedAt' | 'assignee'>): void {
  note(draft, {
    type: 'taskOpened',
    task: { ...task, id: `t${nextSeq(draft)}`, openedAt: draft.at, assignee: null },
  });
}

/** A correction asked for and never sent back ends where it can no longer be. */
function endStaleCorrection(draft: Draft): void {
  const { subject, compiled } = draft;
  if (!subject.correction) return;
  const canResubmit = Object.values(compiled.workflow.actions).some(
    ({ definition, states }) =>
      definition.kind === 'resubmission' && states.some((state) => subject.states.includes(state)),
  );
  if (!canResubmit) note(draft, { type: 'correctionEnded' });
}

function stateOf(draft: Draft, id: string): WorkflowState {
  const state = draft.compiled.workflow.states[id];
  if (!state) throw new Error(`The machine reached a state that is not defined: ${id}`);
  return state;
}

function outcomeOf(state: WorkflowState): Outcome | null {
  return state.kind === 'final' ? (state.outcome ?? 'closed') : null;
}
