/**
 * What becomes of tasks, timers and opinions as a case leaves states and enters others. Opinions on condition are asked when
 * it is true, all judged with the case as it is before any of them is.
 */
import type { OpinionDefinition, WorkflowState, WorkflowTimer } from '../../../schemas/types/workflow.ts';
import { addDelay, delayUntil } from '../../calendar/delay.ts';
import { compareInstants, momentOf, startOfDay } from '../../calendar/noumea.ts';
import type { Instant, Json } from '../../base/values.ts';
import type { Task } from '../../case/records.ts';
import { evaluate, nextSeq, note, type Ledger } from './ledger.ts';
import { newOpinion, stateOfOpinion } from '../model/find-opinion.ts';
import { mailConsulted } from './opinion-mail.ts';

/** Closes the opinions awaited, the tasks and the timers of states left; of all of them when the case is closed. */
export function leaveStates(ledger: Ledger, exited: readonly string[] | null): void {
  const isLeft = ({ state }: { readonly state: string }): boolean => exited === null || exited.includes(state);
  for (const opinion of Object.values(ledger.subject.opinions)) {
    if (opinion.status === 'asked' && isLeft({ state: stateOfOpinion(ledger.compiled.workflow, opinion) })) {
      note(ledger, { type: 'opinionChanged', opinion: { ...opinion, status: 'closed', closedBy: 'left' } });
    }
  }
  for (const task of ledger.subject.tasks.filter(isLeft)) note(ledger, { type: 'taskClosed', task: task.id });
  for (const timer of ledger.subject.timers.filter(isLeft)) {
    note(ledger, { type: 'timerEnded', timer: timer.id, fired: false });
  }
}

/** Enters a state: its task is opened, its opinions are asked or left unasked, its timers start. */
export function enterState(ledger: Ledger, id: string): void {
  const state = stateOf(ledger, id);
  if (state.task) {
    const { function: by, title, due } = state.task;
    openTask(ledger, {
      state: id,
      opinion: null,
      function: by,
      title,
      dueAt: due ? addDelay(ledger.at, due, ledger.days) : null,
    });
  }
  const judged = Object.entries(state.opinions ?? {}).map(
    ([name, opinion]) =>
      [name, opinion, opinion.when === undefined || evaluate(ledger, opinion.when) === true] as const,
  );
  for (const [name, opinion, isNeeded] of judged) {
    if (isNeeded) askDeclared(ledger, id, name, opinion);
    else leaveUnasked(ledger, name);
  }
  startTimers(ledger, id, state);
}

function askDeclared(ledger: Ledger, state: string, name: string, opinion: OpinionDefinition): void {
  const asked = newOpinion(name, opinion, ledger.at, addDelay(ledger.at, opinion.due, ledger.days), ledger.days);
  note(ledger, { type: 'opinionChanged', opinion: asked });
  const { function: by, title } = opinion;
  openTask(ledger, { state, opinion: name, function: by, title, dueAt: asked.dueAt });
  mailConsulted(ledger, asked, 'asked');
}

/** Says of an opinion that it is not needed. What it said when the state was entered before is read no longer. */
function leaveUnasked(ledger: Ledger, name: string): void {
  const { at } = ledger;
  const moments = { askedAt: at, dueAt: at, answeredAt: null };
  note(ledger, {
    type: 'opinionChanged',
    opinion: { id: name, status: 'closed', closedBy: 'unneeded', ...moments, by: null, data: {} },
  });
}

function startTimers(ledger: Ledger, id: string, state: WorkflowState): void {
  for (const [name, timer] of Object.entries(state.timers ?? {})) {
    const dueAt = timerDue(ledger, timer);
    if (dueAt === null) continue;
    note(ledger, { type: 'timerStarted', timer: { id: `${id}.${name}`, state: id, action: timer.action, dueAt } });
  }
}

/**
 * A computed date acts as its day begins or at the hour that is said of it, a computed moment then; at once when it is past.
 * When there is no date there is no timer.
 */
function timerDue(ledger: Ledger, { after, calendar, at = '', time }: WorkflowTimer): Instant | null {
  const due =
    after === undefined
      ? momentGiven(evaluate(ledger, at), time)
      : delayUntil(ledger.at, calendar === undefined ? { after } : { after, calendar }, time, ledger.days);
  return due !== null && compareInstants(due, ledger.at) < 0 ? ledger.at : due;
}

/** Moment of what an expression gives: a day, or a day and a time of it; null of anything else. */
function momentGiven(given: Json, time: string | undefined): Instant | null {
  const [, day, own] = (typeof given === 'string' && /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(given)) || [];
  if (day === undefined) return null;
  const hour = own ?? time;
  return hour === undefined ? startOfDay(day) : momentOf(day, hour);
}

/** Ends the task of who had to give an opinion. */
export function closeOpinionTask(ledger: Ledger, opinion: string): void {
  const task = ledger.subject.tasks.find((candidate) => candidate.opinion === opinion);
  if (task) note(ledger, { type: 'taskClosed', task: task.id });
}

/** Opens a task that nobody has taken yet. */
export function openTask(ledger: Ledger, task: Omit<Task, 'id' | 'openedAt' | 'assignee'>): void {
  note(ledger, {
    type: 'taskOpened',
    task: { ...task, id: `t${nextSeq(ledger)}`, openedAt: ledger.at, assignee: null },
  });
}

/** The definition of a state that the machine reached. */
export function stateOf(ledger: Ledger, id: string): WorkflowState {
  const state = ledger.compiled.workflow.states[id];
  if (!state) throw new Error(`The machine reached a state that is not defined: ${id}`);
  return state;
}
