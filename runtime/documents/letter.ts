/**
 * The letter: a filled-in Markdown text becomes the act that a person receives, keeps, and may show to a judge. Same
 * text and same date give the same bytes.
 */
import type { DocumentLayout } from '../../engine/index.ts';
import { formatDate } from '../../engine/form/words/index.ts';
import { printAct, signatoryLines } from './act.ts';
import { printLines, printSender, printText, type Letterhead } from './letterhead.ts';
import { fr as messages } from './messages/fr.ts';
import { pdfCompiler, type Drawn } from './pdf-compiler.ts';
import type { PdfJob } from './pdf-job.ts';
import { printMarkdown } from './print-markdown.ts';
import type { PrintBody } from './print-tree.ts';
import { cleanText } from './printed-text.ts';
import { LONGEST_MARKDOWN, refuseTooLong, refuseUnprintable, type DocumentRefusal, type Pdf } from './refusal.ts';

/** A letter to set on paper. */
export interface Letter {
  /**
   * Markdown without any tag left. What follows its last `---` (alone between two empty lines) is the signature.
   */
  readonly markdown: string;
  /** Title of the file, and object of the letter. */
  readonly title: string;
  readonly letterhead: Letterhead & {
    /** Number of the case, such as « AM-2026-000123 ». */
    readonly reference?: string | undefined;
    /** Where it is signed, such as « Nouméa ». */
    readonly place: string;
    /** Day of the letter in Nouméa, ISO 8601. */
    readonly date: string;
  };
  /** Name and address, lines separated by line feeds. */
  readonly recipient?: string | undefined;
  /** What it is when it is no plain letter: its number, its signatory, its frame. */
  readonly layout?: DocumentLayout | undefined;
  /** Signature of who signs, an SVG, where they decided it themselves: it stands above their name in the place of room to sign. */
  readonly signature?: string | undefined;
  readonly lang: 'fr';
  /** Moment the document was ordered; written in the file as its date of creation. */
  readonly date: Date;
}

/**
 * Prints a letter, or another kind of document where `layout` says so.
 * @returns the PDF, or why the text cannot be printed
 */
export async function renderPdf(letter: Letter): Promise<Pdf | DocumentRefusal> {
  const job = jobOf(letter);
  return job.type === 'refused' ? job : { type: 'pdf', bytes: await pdfCompiler.compile(job.job) };
}

/** The same document with each of its pages as SVG, for who writes its text. */
export async function drawPdf(letter: Letter): Promise<({ readonly type: 'drawn' } & Drawn) | DocumentRefusal> {
  const job = jobOf(letter);
  return job.type === 'refused' ? job : { type: 'drawn', ...(await pdfCompiler.draw(job.job)) };
}

function jobOf(letter: Letter): { readonly type: 'job'; readonly job: PdfJob } | DocumentRefusal {
  if (letter.markdown.length > LONGEST_MARKDOWN) return refuseTooLong(letter.title);
  const body = printMarkdown(letter.markdown);
  if ('type' in body) return refuseUnprintable(letter.title, body);
  const createdAt = Math.floor(letter.date.getTime() / 1000);
  const { layout } = letter;
  const isLetter = layout === undefined || layout.kind === 'letter';
  const printed = isLetter ? { letter: printLetter(letter, body) } : { act: printOther(letter, layout, body) };
  const document = JSON.stringify({ ...frameOf(letter), ...printed });
  return { type: 'job', job: { template: isLetter ? 'letter' : 'act', document, createdAt } };
}

/** What surrounds every document. */
function frameOf({ title, letterhead, lang }: Letter) {
  return {
    lang,
    title: cleanText(title),
    author: cleanText(letterhead.organisation),
    labels: { page: messages.page, of: messages.of, object: messages.object },
    sender: printSender(letterhead),
  };
}

function printLetter(
  { title, letterhead, recipient, layout, signature: image }: Letter,
  { blocks, signature }: PrintBody,
) {
  const { reference, place, date } = letterhead;
  const number = layout?.number ?? null;
  return {
    placeAndDate: printText(messages.placeAndDate(place, formatDate(date))),
    references: [
      ...(number === null ? [] : [printText(messages.number(number))]),
      ...(reference ? [printText(`${messages.reference} ${reference}`)] : []),
    ],
    running: printText([title, reference].filter(Boolean).join(' – ')),
    recipient: printLines(recipient ?? ''),
    object: printText(title),
    blocks,
    signature,
    signatory: printSignatory(layout, image),
  };
}

function printOther({ title, letterhead: { reference }, signature }: Letter, layout: DocumentLayout, body: PrintBody) {
  return {
    ...printAct(title, layout, body),
    references: reference ? [printText(`${messages.reference} ${reference}`)] : [],
    running: printText([title, layout.number ?? reference].filter(Boolean).join(' – ')),
    signature: body.signature,
    signatory: printSignatory(layout, signature),
  };
}

function printSignatory(layout: DocumentLayout | undefined, picture: string | undefined) {
  if (!layout?.signatory) return null;
  return {
    quality: signatoryLines(layout).slice(0, -1).map(printText),
    name: printText(layout.signatory.name),
    picture: picture ?? null,
    pictureText: messages.signatureOf(cleanText(layout.signatory.name)),
  };
}
