import { changing, inside, silent, whole, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** The case goes to another group of a function. */
export const routed: EventRecord<'routed'> = {
  evolve: changing(({ routes }, { function: held, route }) => ({ routes: { ...routes, [held]: route } })),
  touches: 'nothing',
  restedOn: true,
  told: 'course',
  isSeen: inside,
  shown: whole,
  erase: whole,
  toApplicant: silent,
  toAgent: ({ function: held, route }, { compiled: { identity } }) => {
    const definition = identity.functions[held];
    const title = definition?.title ?? held;
    if (route === null) return fr.routed.back(title);
    return fr.routed.agent(title, definition?.routes?.find(({ id }) => id === route)?.title ?? route);
  },
};
