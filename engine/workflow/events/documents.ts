/** Letters: ordered by the workflow, and then made. */
import { changing, silent, whole, type EventRecord, type Sight } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** A letter is to be made. */
export const documentOrdered: EventRecord<'documentOrdered'> = {
  evolve: changing(({ documents }, { document }) => ({ documents: [...documents, document] })),
  touches: 'nothing',
  restedOn: true,
  told: 'course',
  isSeen: ({ document }, sight) => seesLetter(sight, document.id),
  shown: whole,
  toApplicant: silent,
  toAgent: ({ document }) => fr.documentOrdered.agent(document.title),
};

/** A letter was made, and can be read. */
export const documentProduced: EventRecord<'documentProduced'> = {
  evolve: changing(({ documents }, { documentId, fileId }) => ({
    documents: documents.map((document) => (document.id === documentId ? { ...document, fileId } : document)),
  })),
  touches: 'nothing',
  restedOn: false,
  told: 'upkeep',
  isSeen: ({ documentId }, sight) => seesLetter(sight, documentId),
  shown: whole,
  toApplicant: ({ documentId }, _compiled, { documents }) => {
    const document = documents.find(({ id }) => id === documentId);
    return document && !document.internal ? fr.documentProduced.you(document.title) : null;
  },
  toAgent: ({ documentId }, { documents }) => fr.documentProduced.agent(documents.get(documentId) ?? ''),
};

function seesLetter({ inside, shown }: Sight, id: string): boolean {
  return inside && shown.documents.some((document) => document.id === id);
}
