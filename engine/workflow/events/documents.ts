/** Letters: ordered by the workflow, and then made. */
import { erasedThird } from './erasure.ts';
import { changing, whole, type EventRecord, type Sight } from './event-record.ts';
import { fr } from './messages/fr.ts';
import { thirdInWords, thirdToApplicant, withoutName } from './third.ts';

/** In the place of the file of a letter that was erased. */
const ERASED = '';

/** A letter is to be made. */
export const documentOrdered: EventRecord<'documentOrdered'> = {
  evolve: changing(({ documents }, { document }) => ({ documents: [...documents, document] })),
  touches: 'nothing',
  restedOn: true,
  told: 'course',
  isSeen: ({ document }, sight) => seesLetter(sight, document.id),
  shown: (event, _compiled, { standing }) => {
    const { document } = event;
    if (standing !== 'applicant' || !document.third) return event;
    const title = document.internal ? '' : document.title;
    return { ...event, document: { ...document, title, third: withoutName(document.third) } };
  },
  erase: (event, erasure) => {
    const { third } = event.document;
    return third ? { ...event, document: { ...event.document, third: erasedThird(erasure, third) } } : event;
  },
  toApplicant: ({ document: { third } }, compiled) => (third ? thirdToApplicant(compiled, third) : null),
  toAgent: ({ document: { title, third } }, { compiled }) =>
    third ? fr.documentOrdered.agentToThird(title, thirdInWords(compiled, third)) : fr.documentOrdered.agent(title),
};

/** A letter was made, and can be read. */
export const documentProduced: EventRecord<'documentProduced'> = {
  evolve: changing(({ documents }, { documentId, fileId }) => ({
    documents: documents.map((document) =>
      document.id === documentId ? { ...document, fileId: fileId === ERASED ? null : fileId } : document,
    ),
  })),
  touches: 'nothing',
  restedOn: false,
  told: 'upkeep',
  isSeen: ({ documentId }, sight) => seesLetter(sight, documentId),
  shown: whole,
  erase: (event, { documents }) => (documents.has(event.documentId) ? { ...event, fileId: ERASED } : event),
  toApplicant: ({ documentId }, _compiled, { documents }) => {
    const document = documents.find(({ id }) => id === documentId);
    if (!document || document.internal) return null;
    return document.third ? fr.documentProduced.youCopy(document.title) : fr.documentProduced.you(document.title);
  },
  toAgent: ({ documentId }, { documents }) => fr.documentProduced.agent(documents.get(documentId) ?? ''),
};

function seesLetter({ inside, shown }: Sight, id: string): boolean {
  return inside && shown.documents.some((document) => document.id === id);
}
