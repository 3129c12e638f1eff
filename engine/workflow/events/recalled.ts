import { namesMadeOf } from '../../names/read-name.ts';
import { shownDeed } from '../sight/shown-parts.ts';
import { erasedDeed } from './erasure.ts';
import { changing, inside, silent, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';
import { nameActor } from './words.ts';

/** Who took an action took it back before anybody acted on it. What else becomes of the case is told by what follows. */
export const recalled: EventRecord<'recalled'> = {
  evolve: changing(({ actions }, { action, deed }) => {
    const { [action]: _taken, ...others } = actions;
    return { actions: deed === null ? others : { ...others, [action]: deed } };
  }),
  touches: ({ action }) => namesMadeOf('actions', action),
  restedOn: true,
  told: 'news',
  isSeen: inside,
  shown: (event, compiled, reader) => ({
    ...event,
    deed: event.deed && shownDeed(compiled, event.action, event.deed, reader),
  }),
  erase: (event, erasure) => {
    const { action, deed } = event;
    const form = erasure.compiled.workflow.actions[action]?.form?.form;
    return { ...event, deed: deed && { ...deed, data: erasedDeed(erasure, form, deed.data) } };
  },
  // Where their request stands is told by the move that follows.
  toApplicant: silent,
  toAgent: ({ action, actor }, { compiled }) =>
    fr.recalled.agent(nameActor(actor), compiled.workflow.actions[action]?.definition.title ?? action),
};
