/** Tasks: what somebody has to do is opened, handed to somebody, and over. */
import { changing, silent, whole, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** Somebody has something to do. */
export const taskOpened: EventRecord<'taskOpened'> = {
  evolve: changing(({ tasks }, { task }) => ({ tasks: [...tasks, task] })),
  touches: 'nothing',
  restedOn: true,
  told: 'course',
  isSeen: ({ task }, { seesTask }) => seesTask(task.id),
  shown: whole,
  erase: whole,
  toApplicant: silent,
  toAgent: ({ task: { title, function: held } }, { compiled: { identity }, groups }) =>
    fr.taskOpened.agent(title, identity.functions[held]?.title ?? groups.get(held) ?? held),
};

/** A task was taken, given to somebody, or put back. */
export const taskAssigned: EventRecord<'taskAssigned'> = {
  evolve: changing(({ tasks }, { task: id, assignee }) => ({
    tasks: tasks.map((task) => (task.id === id ? { ...task, assignee } : task)),
  })),
  touches: 'nothing',
  // Who must not act on a task that another holds is refused by the task itself.
  restedOn: false,
  told: 'news',
  isSeen: ({ task }, { seesTask }) => seesTask(task),
  shown: whole,
  erase: whole,
  toApplicant: silent,
  toAgent: ({ task, assignee }, { tasks }) => {
    const title = tasks.get(task) ?? '';
    return assignee ? fr.taskAssigned.taken(title, assignee.name) : fr.taskAssigned.released(title);
  },
};

/** A task is done, or has no longer to be. */
export const taskClosed: EventRecord<'taskClosed'> = {
  evolve: changing(({ tasks }, { task }) => ({ tasks: tasks.filter(({ id }) => id !== task) })),
  touches: 'nothing',
  restedOn: true,
  told: 'upkeep',
  isSeen: ({ task }, { seesTask }) => seesTask(task),
  shown: whole,
  erase: whole,
  toApplicant: silent,
  toAgent: ({ task }, { tasks }) => {
    const title = tasks.get(task);
    return title === undefined ? fr.taskClosed.unnamed : fr.taskClosed.agent(title);
  },
};
