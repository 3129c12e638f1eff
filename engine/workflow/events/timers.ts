/** Timers: an action that time will take is foreseen, and then taken or given up. */
import { formatDay } from '../../form/words/format-moment.ts';
import { changing, inside, silent, whole, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** Time will take an action. */
export const timerStarted: EventRecord<'timerStarted'> = {
  evolve: changing(({ timers }, { timer }) => ({ timers: [...timers, timer] })),
  touches: 'nothing',
  restedOn: true,
  told: 'upkeep',
  isSeen: inside,
  shown: whole,
  erase: whole,
  toApplicant: silent,
  toAgent: ({ timer: { action, dueAt } }, { compiled: { workflow } }) =>
    fr.timerStarted.agent(workflow.actions[action]?.definition.title ?? action, formatDay(dueAt)),
};

/** The moment came, or the case left the state before. */
export const timerEnded: EventRecord<'timerEnded'> = {
  evolve: changing(({ timers }, { timer }) => ({ timers: timers.filter(({ id }) => id !== timer) })),
  touches: 'nothing',
  restedOn: true,
  told: 'upkeep',
  isSeen: inside,
  shown: whole,
  erase: whole,
  toApplicant: silent,
  toAgent: ({ fired }) => (fired ? fr.timerEnded.fired : fr.timerEnded.cancelled),
};
