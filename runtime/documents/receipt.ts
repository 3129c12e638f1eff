/** The receipt of a request: everything that was filed, under a number and a day, for the person to keep. */
import { describeOrigin } from '../../engine/form/words/index.ts';
import { formatNumber, sectionRows, type ReviewRow, type ReviewSection } from '../../engine/index.ts';
import { printLines, printSender, printText, type Letterhead } from './letterhead.ts';
import { fr as messages } from './messages/fr.ts';
import { pdfCompiler } from './pdf-compiler.ts';
import { printMarkdown } from './print-markdown.ts';
import { cleanText } from './printed-text.ts';
import { refuseUnprintable, type DocumentRefusal, type Pdf } from './refusal.ts';

/** A receipt to set on paper; its texts come in French words, ready to print. */
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
  /** Others than the applicant who signed: what they are to the request, then their name, how and when, in words. */
  readonly signed: readonly { readonly title: string; readonly text: string }[];
  /** Last day to mend what was asked for, in words; null when nothing was, or nothing ends it. */
  readonly answerBy: string | null;
  /** Questions to be answered later. */
  readonly later: readonly string[];
  /** What happens next, Markdown of the scheme; empty when it says nothing. */
  readonly next: string;
  /** What silence means, and how a decision is contested: sentences. */
  readonly rights: readonly string[];
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
      answerBy: receipt.answerBy === null ? null : printText(receipt.answerBy),
      ...printAnswers(receipt.sections),
      signed: receipt.signed.map(({ title, text }) => ({ title: printText(title), text: printText(text) })),
      later: receipt.later.map(printText),
      next: next.blocks,
      rights: receipt.rights.map(printText),
    },
  });
  const createdAt = Math.floor(receipt.date.getTime() / 1000);
  return { type: 'pdf', bytes: await pdfCompiler.compile({ template: 'receipt', document, createdAt }) };
}

/** What is printed: nobody reads more pages, and setting them would take the processor from everybody else for seconds. */
const MOST_ROWS = 1_000;
const MOST_CHARACTERS = 400_000;

type AnswerRow = Pick<ReviewRow, 'label' | 'depth' | 'heading'> & { readonly text: string };

/** The answers in their order, as far as there is room for them, and a sentence for those that there is none for. */
function printAnswers(sections: readonly ReviewSection[]) {
  let rows = 0;
  let characters = 0;
  const isPrinted = ({ label, text }: AnswerRow): boolean => {
    rows += 1;
    characters += label.length + text.length;
    return rows <= MOST_ROWS && characters <= MOST_CHARACTERS;
  };
  let left = 0;
  const printed = sections.map(({ title, rows: own }) => {
    const all = sectionRows(title, own).map(answerRow);
    // Counts go on growing: nothing is printed after what was left out.
    const kept = all.filter(isPrinted);
    left += all.filter(({ heading }) => !heading).length - kept.filter(({ heading }) => !heading).length;
    return { title: printText(title), rows: kept.map(printRow) };
  });
  return {
    sections: printed.filter(({ rows: shown }, at) => shown.length > 0 || sections[at]?.rows.length === 0),
    more:
      left === 0 ? [] : printText(left === 1 ? messages.receipt.moreOne : messages.receipt.more(formatNumber(left))),
  };
}

function answerRow({ label, value, file, depth, heading, origin }: ReviewRow): AnswerRow {
  const text = value ?? file?.name ?? messages.receipt.noAnswer;
  return { label, text: origin ? `${text}\n${describeOrigin(origin)}` : text, depth, heading };
}

function printRow({ label, text, depth, heading }: AnswerRow) {
  return { label: printText(label), value: printLines(text), depth, heading };
}
