/** Words about several documents in answer to one question. */
import type { documentsFr } from '../../messages/documents-fr.ts';
import type { TextOf } from '../../text.ts';

/** A text about several documents, by its key. */
export type DocumentText = TextOf<keyof typeof documentsFr>;
