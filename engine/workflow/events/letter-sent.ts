/** A letter left on paper: a fact of the post, which histories tell beside the order of the letter. */
import { writeDate } from '../../templates/french-values.ts';
import { changing, whole, type EventRecord, type Sight } from './event-record.ts';
import { fr } from './messages/fr.ts';
import type { SentLetter } from '../../case/papers.ts';

/** A letter was handed to the post, or that was taken back. */
export const letterSent: EventRecord<'letterSent'> = {
  evolve: changing(() => ({})),
  touches: 'nothing',
  restedOn: false,
  told: 'news',
  isSeen: ({ letter: { of } }, sight) => seesLetter(sight, of),
  shown: whole,
  // What a letter is called may say as much of somebody as what was written there.
  erase: (event, { applicant, words, documents }) =>
    applicant || words || documents.has(event.letter.of.id)
      ? { ...event, letter: { ...event.letter, title: '', reference: null } }
      : event,
  toApplicant: ({ letter: { title, postedOn, toThird } }) => {
    if (toThird) return null;
    const said = fr.letterSent;
    return postedOn === null ? said.youTakenBack(named(title)) : said.you(named(title), writeDate(postedOn));
  },
  toAgent: ({ letter: { name, title, printedOn, postedOn, reference } }) => {
    const said = fr.letterSent;
    if (postedOn === null) return said.agentTakenBack(name, named(title));
    return said.agent(named(title), writeDate(printedOn), writeDate(postedOn), reference);
  },
};

function seesLetter({ inside, shown }: Sight, { type, id }: SentLetter['of']): boolean {
  if (type === 'mail') return shown.mails.some((mail) => mail.id === id);
  return inside && (type !== 'document' || shown.documents.some((document) => document.id === id));
}

const named = (title: string): string => (title === '' ? '' : fr.letterSent.named(title));
