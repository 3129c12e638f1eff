/** Mails carry no attachment: what a letter says is in the account of the applicant, or sent by post. */
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { textFiles } from './text-files.ts';

const ATTACHED = /pi[eè]ces? jointes?|ci[- ]joint(?:e|s|es)?\b/i;
/** Words of one who asks for something to be joined, or speaks of what was. */
const ASKED = /joign|joindre|vos pi[eè]ces|votre pi[eè]ce|demande/i;

/** Sentences of mails that promise an attachment. */
export function checkAttachments(parsed: ParsedSource): readonly Diagnostic[] {
  return textFiles(parsed)
    .filter(({ file }) => file.startsWith('messages/'))
    .flatMap(({ file, text }) =>
      text.split('\n').flatMap((row, at) => {
        const [written] = ATTACHED.exec(row) ?? [];
        if (written === undefined || ASKED.test(row)) return [];
        return [parsed.report('template.attachment', file, { line: at + 1 }, { written })];
      }),
    );
}
