/** Of two cases that look like one request, an agent said that they are two. It decides nothing, and is between agents. */
import { seesLabels } from '../sight/reader.ts';
import { changing, silent, whole, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** The case is no duplicate of another one; or that was a mistake. */
export const toldApart: EventRecord<'toldApart'> = {
  evolve: changing(({ apart: before = [] }, { other, apart }) => {
    const others = before.filter(({ id }) => id !== other.id);
    return { apart: apart ? [...others, other] : others };
  }),
  touches: 'nothing',
  restedOn: false,
  told: 'news',
  // As labels: how a service sorts what it received.
  isSeen: (_event, { compiled, reader }) => seesLabels(compiled, reader),
  shown: whole,
  // The number of another case says nothing of a person.
  erase: whole,
  toApplicant: silent,
  toAgent: ({ other, apart, actor }) => {
    const name = actor.type === 'agent' ? actor.name : '';
    return apart ? fr.toldApart.apart(name, other.number) : fr.toldApart.takenBack(name, other.number);
  },
};
