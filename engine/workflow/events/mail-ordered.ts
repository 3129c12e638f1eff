import { changing, whole, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';
import { asSentence } from './words.ts';

/** A mail is to be sent, or a letter to be printed for who has no address. */
export const mailOrdered: EventRecord<'mailOrdered'> = {
  evolve: changing(({ mails }, { mail }) => ({ mails: [...mails, mail] })),
  touches: 'nothing',
  restedOn: true,
  told: 'course',
  isSeen: ({ mail }, { shown }) => shown.mails.some(({ id }) => id === mail.id),
  shown: whole,
  toApplicant: ({ mail: { to, subject } }, _compiled, { applicant }) => {
    if (to !== applicant.email) return null;
    return asSentence(to === null ? fr.mailOrdered.youByPost(subject) : fr.mailOrdered.you(subject));
  },
  toAgent: ({ mail: { to, subject } }) =>
    to === null ? fr.mailOrdered.agentPrints(subject) : fr.mailOrdered.agent(subject, to),
};
