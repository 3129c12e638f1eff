/** The control of several documents in answer to one question, as the site shows it. Forms that ask for some load it. */
import { documentsFr } from '../../forms/messages/documents-fr.ts';
import { documentListIn } from '../../forms/widgets/file/document-list.tsx';

export const documentList = documentListIn(documentsFr);
