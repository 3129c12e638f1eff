/** What an author can write that cannot be printed. Handlers keep it with the failed effect, for whoever mends it. */
import { fr as messages } from './messages/fr.ts';
import type { Unprintable } from './print-markdown.ts';

/** Why a document cannot be printed. */
export interface DocumentRefusal {
  readonly type: 'refused';
  readonly code: 'document-unprintable' | 'document-too-long';
  /** What is wrong, where, and how to mend it, in French. */
  readonly message: string;
}

/** A document that was made. */
export interface Pdf {
  readonly type: 'pdf';
  /** A PDF/A-2a file, tagged, in French. */
  readonly bytes: Uint8Array;
}

/** Longest Markdown of a document, in UTF-16 units: about eighty pages, a second of work. */
export const LONGEST_MARKDOWN = 200_000;

/** Refusal of a text that holds something that cannot be printed. */
export function refuseUnprintable(title: string, { construct, place }: Unprintable): DocumentRefusal {
  const reasons: Readonly<Record<string, string>> = {
    ...messages.unprintable,
    imageReference: messages.unprintable.image,
    linkReference: messages.unprintable.definition,
  };
  const reason = reasons[construct] ?? messages.unprintable.other;
  return {
    type: 'refused',
    code: 'document-unprintable',
    message: messages.refused(title, place.line, place.column, reason),
  };
}

/** Refusal of a text beyond `LONGEST_MARKDOWN`. */
export function refuseTooLong(title: string): DocumentRefusal {
  return { type: 'refused', code: 'document-too-long', message: messages.tooLong(title) };
}
