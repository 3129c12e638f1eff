/** What is said about a case: messages between applicant and agents, notes among agents. */
import { writeDate } from '../../templates/french-values.ts';
import { changing, inside, silent, whole, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** Applicant or agent wrote to the other. */
export const messageSent: EventRecord<'messageSent'> = {
  evolve: changing(({ messages }, { message }) => ({ messages: [...messages, message] })),
  touches: 'nothing',
  restedOn: false,
  told: 'news',
  isSeen: inside,
  shown: whole,
  erase: (event, { applicant, words }) => {
    const { message } = event;
    const name = applicant && message.from === 'applicant' ? '' : message.name;
    return { ...event, message: { ...message, name, ...(words && { text: '', files: [] }) } };
  },
  toApplicant: ({ message }) => fr.messageSent.you[message.from],
  toAgent: ({ message }) => fr.messageSent.agent(message.name),
};

/** An agent wrote to the others. */
export const noteAdded: EventRecord<'noteAdded'> = {
  evolve: changing(({ notes }, { note }) => ({ notes: [...notes, note] })),
  touches: 'nothing',
  restedOn: false,
  told: 'news',
  isSeen: inside,
  shown: whole,
  erase: (event, { words }) => (words ? { ...event, note: { ...event.note, text: '' } } : event),
  toApplicant: silent,
  toAgent: ({ note }) => fr.noteAdded.agent(note.name),
};

/** A call, a letter, a mail or a visit was noted by an agent: it is about the applicant, who may ask for it. */
export const exchangeLogged: EventRecord<'exchangeLogged'> = {
  evolve: changing(({ exchanges = [] }, { exchange }) => ({ exchanges: [...exchanges, exchange] })),
  touches: 'nothing',
  restedOn: false,
  told: 'news',
  isSeen: inside,
  shown: whole,
  erase: (event, { words }) =>
    words ? { ...event, exchange: { ...event.exchange, with: '', text: '', files: [] } } : event,
  toApplicant: ({ exchange: { way, direction, on } }) => fr.exchangeLogged.you[direction][way](writeDate(on)),
  toAgent: ({ exchange: { name, way, direction, on } }) =>
    fr.exchangeLogged.agent(name, fr.exchangeLogged.what[direction][way], writeDate(on)),
};
