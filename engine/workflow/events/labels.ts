/** Labels: how a service sorts its cases. They decide nothing, and are between agents. */
import { seesLabels } from '../sight/reader.ts';
import { changing, silent, whole, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** An agent put labels on the case, or took some away. */
export const labelsChanged: EventRecord<'labelsChanged'> = {
  evolve: changing(({ labels = [] }, { put, taken }) => {
    const gone = new Set(taken.map(({ id }) => id));
    return { labels: [...new Set([...labels.filter((id) => !gone.has(id)), ...put.map(({ id }) => id)])] };
  }),
  touches: 'nothing',
  restedOn: false,
  told: 'news',
  isSeen: (_event, { compiled, reader }) => seesLabels(compiled, reader),
  shown: whole,
  // A service's word for many cases: it is nothing that somebody wrote of one person.
  erase: whole,
  toApplicant: silent,
  toAgent: ({ put, taken }) =>
    [
      ...put.map(({ name }) => fr.labelsChanged.put(name)),
      ...taken.map(({ name }) => fr.labelsChanged.taken(name)),
    ].join(' '),
};
