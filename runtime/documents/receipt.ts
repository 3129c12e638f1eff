/** The receipt of a request: everything that was filed, under a number and a day, for the person to keep. */
import { sectionRows, type ReviewSection } from '../../engine/index.ts';
import { printLines, printSender, printText, type Letterhead } from './letterhead.ts';
import { fr as messages } from './messages/fr.ts';
import { pdfCompiler } from './pdf-compiler.ts';
import { printMarkdown } from './print-markdown.ts';
import { cleanText } from './printed-text.ts';
import { refuseUnprintable, type DocumentRefusal, type Pdf } from './refusal.ts';

export interface Receipt {
  /** Name of the scheme. */
  readonly title: string;
  readonly letterhead: Letterhead;
  /** Number of the case. */
  readonly number: string;
  /** Day, and hour if wanted, in words: « 3 mars 2026 à 14 h 05 ». */
  readonly filedOn: string;
  /** Usual time to an answer, in words. */
  readonly delay: string;
  /** The answers, as people review them. */
  readonly sections: readonly ReviewSection[];
  /** Questions to be answered later. */
  readonly later: readonly string[];
  /** What happens next, Markdown of the scheme; empty when it says nothing. */
  readonly next: string;
  readonly lang: 'fr';
  /** Moment of filing; written in the file as its date of creation. */
  readonly date: Date;
}

/**
 * Prints a receipt.
 * @returns the PDF, or why the text of the scheme cannot be printed
 */
export async function renderReceipt(receipt: Receipt): Promise<Pdf | DocumentRefusal> {
  const next = printMarkdown(receipt.next);
  if ('type' in next) return refuseUnprintable(receipt.title, next);
  const heading = messages.receipt.heading(receipt.title);
  const document = JSON.stringify({
    lang: receipt.lang,
    title: cleanText(heading),
    author: cleanText(receipt.letterhead.organisation),
    labels: { page: messages.page, of: messages.of, ...messages.receipt.labels },
    sender: printSender(receipt.letterhead),
    receipt: {
      heading: printText(heading),
      number: printText(receipt.number),
      filedOn: printText(receipt.filedOn),
      delay: printText(receipt.delay),
      sections: receipt.sections.map(printSection),
      later: receipt.later.map(printText),
      next: next.blocks,
    },
  });
  const createdAt = Math.floor(receipt.date.getTime() / 1000);
  return { type: 'pdf', bytes: await pdfCompiler.compile({ template: 'receipt', document, createdAt }) };
}

function printSection({ title, rows }: ReviewSection) {
  return {
    title: printText(title),
    rows: sectionRows(title, rows).map(({ label, value, file, depth, heading }) => ({
      label: printText(label),
      value: printLines(value ?? file?.name ?? messages.receipt.noAnswer),
      depth,
      heading,
    })),
  };
}
