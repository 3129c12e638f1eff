/** Acts: numbered in their register as they are established, and then notified. */
import { appealEnd } from '../../calendar/appeal-end.ts';
import { formatDate } from '../../form/words/format-value.ts';
import { actName } from '../../language/acts.ts';
import { namesMadeOf } from '../../names/read-name.ts';
import { changing, silent, whole, type EventRecord, type Sight } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** An act is established, with its number where it has one; its document follows. */
export const actEstablished: EventRecord<'actEstablished'> = {
  evolve: changing(({ acts = [] }, { act }) => ({ acts: [...acts, act] })),
  touches: ({ act }) => namesMadeOf('acts', actName(act.document)),
  restedOn: true,
  told: 'course',
  isSeen: ({ act }, sight) => seesAct(sight, act.id),
  shown: whole,
  erase: whole,
  toApplicant: silent,
  toAgent: ({ act: { id, on, entry } }, { documents }) => {
    const title = documents.get(id) ?? '';
    return entry
      ? fr.actEstablished.numbered(title, entry.number, formatDate(on))
      : fr.actEstablished.agent(title, formatDate(on));
  },
};

/** An act is notified, or its notification is put right. */
export const notified: EventRecord<'notified'> = {
  evolve: changing(({ acts = [] }, { act: id, notification }) => ({
    acts: acts.map((act) => (act.id === id ? { ...act, notification } : act)),
  })),
  touches: ({ act: id }, { acts = [] }) =>
    acts.flatMap((act) => (act.id === id ? namesMadeOf('acts', actName(act.document)) : [])),
  restedOn: true,
  told: 'news',
  isSeen: ({ act }, sight) => seesAct(sight, act),
  shown: whole,
  erase: (event, { applicant }) =>
    applicant ? { ...event, notification: { ...event.notification, reference: null } } : event,
  toApplicant: (event, compiled, { documents }) => {
    const title = documents.find(({ id }) => id === event.act)?.title;
    if (title === undefined) return null;
    const { way, on, reference } = event.notification;
    const sentence = fr.notified.you[way](title, formatDate(on), reference ?? '');
    const until = appealEnd(compiled.identity, event);
    return until === null ? sentence : `${sentence} ${fr.notified.appeal(formatDate(until))}`;
  },
  toAgent: ({ act, notification: { way, on, reference } }, { documents }) =>
    fr.notified.agent[way](documents.get(act) ?? '', formatDate(on), reference ?? ''),
};

function seesAct({ inside, shown }: Sight, id: string): boolean {
  return inside && shown.documents.some((document) => document.id === id);
}
