/** A report of the product itself, such as a register: text that it wrote, however long, under a title. */
import { printSender, printText } from './letterhead.ts';
import { fr as messages } from './messages/fr.ts';
import { pdfCompiler } from './pdf-compiler.ts';
import { pictureName } from './pdf-job.ts';
import type { Picture } from './picture.ts';
import { printMarkdown } from './print-markdown.ts';
import { cleanText } from './printed-text.ts';
import { refuseTooLong, refuseUnprintable, type DocumentRefusal, type Pdf } from './refusal.ts';

/** A report to set on paper. */
export interface Report {
  readonly title: string;
  /** Markdown without any tag left. */
  readonly markdown: string;
  /** Whose it is, such as « Province Sud ». */
  readonly organisation: string;
  /** Moment it was asked for; written in the file as its date of creation. */
  readonly date: Date;
  /** Pictures that come after the text, each on a page of its own under its title. */
  readonly pictures?: readonly Picture[];
}

/** Longest Markdown of a report, in UTF-16 units: fifty entries of a register are a third of it, and some seconds of work. */
const LONGEST_REPORT = 400_000;

/**
 * Prints a report.
 * @returns the PDF, or why the text cannot be printed
 */
export async function renderReport(report: Report): Promise<Pdf | DocumentRefusal> {
  const { title, markdown, organisation, date, pictures = [] } = report;
  if (markdown.length > LONGEST_REPORT) return refuseTooLong(title);
  const body = printMarkdown(markdown);
  if ('type' in body) return refuseUnprintable(title, body);
  const document = JSON.stringify({
    lang: 'fr',
    title: cleanText(title),
    author: cleanText(organisation),
    labels: { page: messages.page, of: messages.of, object: messages.object },
    sender: { ...printSender({ organisation, service: '' }), service: [], footer: [printText(organisation)] },
    act: {
      heading: [printText(title)],
      frame: [],
      references: [],
      running: printText(title),
      blocks: body.blocks,
      signature: [],
      signatory: null,
      pictures: pictures.map((picture, index) => ({
        name: pictureName(index),
        format: picture.kind,
        title: printText(picture.title),
        alt: cleanText(picture.title),
      })),
    },
  });
  const createdAt = Math.floor(date.getTime() / 1000);
  const job = { template: 'act', document, createdAt, pictures: pictures.map(({ bytes }) => bytes) } as const;
  return { type: 'pdf', bytes: await pdfCompiler.compile(job) };
}
