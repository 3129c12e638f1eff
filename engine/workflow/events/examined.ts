/** A commission examined the case. It decides nothing by itself: the action that carries its decision out does. */
import { formatDate } from '../../form/words/format-value.ts';
import { changing, inside, silent, whole, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** The case stood on the agenda of a sitting that was held. */
export const examined: EventRecord<'examined'> = {
  evolve: changing(() => ({})),
  touches: 'nothing',
  restedOn: false,
  told: 'news',
  // What the service tells of it, the scheme says by its actions.
  isSeen: inside,
  shown: whole,
  // The day and the name of a sitting say nothing of a person.
  erase: whole,
  toApplicant: silent,
  toAgent: ({ sitting: { title, on }, postponed }) =>
    fr.examined[postponed ? 'postponed' : 'decided'](title, formatDate(on)),
};
