import { isToApplicant } from '../model/contact.ts';
import { erasedMail } from './erasure.ts';
import { changing, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';
import { thirdInWords, thirdToApplicant, withoutName } from './third.ts';
import { asSentence } from './words.ts';

/** A mail is to be sent, or a letter to be printed for who has no address. */
export const mailOrdered: EventRecord<'mailOrdered'> = {
  evolve: changing(({ mails }, { mail }) => ({ mails: [...mails, mail] })),
  touches: 'nothing',
  restedOn: true,
  told: 'course',
  isSeen: ({ mail }, { shown }) => shown.mails.some(({ id }) => id === mail.id),
  shown: (event, _compiled, { standing }) =>
    standing === 'applicant' && event.mail.third
      ? { ...event, mail: { ...event.mail, to: null, subject: '', third: withoutName(event.mail.third) } }
      : event,
  erase: (event, erasure) => ({ ...event, mail: erasedMail(erasure, event.mail) }),
  toApplicant: ({ mail }, compiled, subject) => {
    if (mail.third) return thirdToApplicant(compiled, mail.third);
    if (!isToApplicant(mail, subject)) return null;
    const { you, youByPost } = fr.mailOrdered;
    return asSentence(mail.to === null ? youByPost(mail.subject) : you(mail.subject));
  },
  toAgent: ({ mail: { to, subject, third } }, { compiled }) => {
    const said = fr.mailOrdered;
    if (!third) return to === null ? said.agentPrints(subject) : said.agent(subject, to);
    const whom = thirdInWords(compiled, third);
    return to === null ? said.agentPrintsToThird(subject, whom) : said.agentToThird(subject, whom, to);
  },
};
