/**
 * What becomes of tasks, timers and opinions as a case leaves states and enters others. Opinions on condition are asked when
 * it is true, all judged with the case as it is before any of them is.
 */
import type { OpinionDefinition, WorkflowState } from '../../../schemas/types/workflow.ts';
import { addDelay } from '../../calendar/delay.ts';
import { compareInstants, startOfDay } from '../../calendar/noumea.ts';
import type { Instant } from '../../base/values.ts';
import type { Task } from '../../case/case.ts';
import { evaluate, nextSeq, note, type Draft } from './draft.ts';
import { newOpinion, stateOfOpinion } from '../model/find-opinion.ts';
import { mailConsulted } from './opinion-mail.ts';

/** Closes the opinions awaited, the tasks and the timers of states left; of all of them when the case is closed. */
export function leaveStates(draft: Draft, exited: readonly string[] | null): void {
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

export function enterState(draft: Draft, id: string): void {
  const state = stateOf(draft, id);
  if (state.task) {
    const { function: by, title, due } = state.task;
    openTask(draft, { state: id, opinion: null, function: by, title, dueAt: due ? addDelay(draft.at, due) : null });
  }
  const judged = Object.entries(state.opinions ?? {}).map(
    ([name, opinion]) => [name, opinion, opinion.when === undefined || evaluate(draft, opinion.when) === true] as const,
  );
  for (const [name, opinion, isNeeded] of judged) {
    if (isNeeded) askDeclared(draft, id, name, opinion);
    else leaveUnasked(draft, name);
  }
  startTimers(draft, id, state);
}

function askDeclared(draft: Draft, state: string, name: string, opinion: OpinionDefinition): void {
  const asked = newOpinion(name, opinion, draft.at, addDelay(draft.at, opinion.due));
  note(draft, { type: 'opinionChanged', opinion: asked });
  const { function: by, title } = opinion;
  openTask(draft, { state, opinion: name, function: by, title, dueAt: asked.dueAt });
  mailConsulted(draft, asked, 'asked');
}

/** Says of an opinion that it is not needed. What it said when the state was entered before is read no longer. */
function leaveUnasked(draft: Draft, name: string): void {
  const { at } = draft;
  const moments = { askedAt: at, dueAt: at, answeredAt: null };
  note(draft, {
    type: 'opinionChanged',
    opinion: { id: name, status: 'closed', closedBy: 'unneeded', ...moments, by: null, data: {} },
  });
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

/** Ends the task of who had to give an opinion. */
export function closeOpinionTask(draft: Draft, opinion: string): void {
  const task = draft.subject.tasks.find((candidate) => candidate.opinion === opinion);
  if (task) note(draft, { type: 'taskClosed', task: task.id });
}

/** Opens a task that nobody has taken yet. */
export function openTask(draft: Draft, task: Omit<Task, 'id' | 'openedAt' | 'assignee'>): void {
  note(draft, {
    type: 'taskOpened',
    task: { ...task, id: `t${nextSeq(draft)}`, openedAt: draft.at, assignee: null },
  });
}

/** The definition of a state that the machine reached. */
export function stateOf(draft: Draft, id: string): WorkflowState {
  const state = draft.compiled.workflow.states[id];
  if (!state) throw new Error(`The machine reached a state that is not defined: ${id}`);
  return state;
}
