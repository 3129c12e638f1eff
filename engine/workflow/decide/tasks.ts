/** Tasks: taken by an agent who holds their function, given back, or given to a colleague. */
import type { Actor } from '../../case/people.ts';
import type { Task } from '../../case/records.ts';
import type { Command } from './command.ts';
import { refuse, type Refusal } from './refusals.ts';
import { note, type Ledger } from './ledger.ts';
import { holdsFunction, isHolder } from '../model/permissions.ts';

type TaskCommand = Extract<Command, { readonly type: 'takeTask' | 'releaseTask' | 'assignTask' }>;
type Assignee = Task['assignee'];

/** Changes who holds a task. */
export function changeTask(ledger: Ledger, command: TaskCommand): Refusal | null {
  if (ledger.subject.outcome !== null) return refuse('case-closed');
  const task = ledger.subject.tasks.find(({ id }) => id === command.task);
  if (!task) return refuse('task-unknown');
  // Who left puts nothing back any more: the server does it for the others.
  const isLeft = command.type === 'releaseTask' && ledger.actor.type === 'system';
  if (!isLeft && !holdsFunction(ledger.actor, task.function)) return refuse('action-not-allowed');
  switch (command.type) {
    case 'takeTask':
      return refuseTaken(task, ledger.actor) ?? assign(ledger, task, meOf(ledger.actor));
    case 'releaseTask':
      return (isLeft ? null : refuseTaken(task, ledger.actor)) ?? assign(ledger, task, null);
    case 'assignTask':
      return assign(ledger, task, command.assignee);
  }
}

/** Refuses when another agent holds the task, naming them; who stands in for them holds it too. */
export function refuseTaken({ assignee }: Task, actor: Actor): Refusal | null {
  if (!assignee || isHolder(actor, assignee)) return null;
  return refuse('task-taken', `${assignee.name} s’occupe de ce dossier.`);
}

function assign(ledger: Ledger, task: Task, assignee: Assignee): null {
  if (task.assignee?.userId !== assignee?.userId) {
    const named = assignee && { userId: assignee.userId, name: assignee.name };
    note(ledger, { type: 'taskAssigned', task: task.id, assignee: named });
  }
  return null;
}

function meOf(actor: Actor): Assignee {
  return actor.type === 'agent' ? { userId: actor.userId, name: actor.name } : null;
}
