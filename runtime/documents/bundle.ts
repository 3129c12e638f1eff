/**
 * Letters that are printed together: a list of them, then each as it was made, on sheets of its own. They are shown as pictures of
 * their pages, so that not a letter of them is set anew.
 */
import { printText } from './letterhead.ts';
import { fr as messages } from './messages/fr.ts';
import { pdfCompiler } from './pdf-compiler.ts';
import { fileName } from './pdf-job.ts';
import { printMarkdown } from './print-markdown.ts';
import { cleanText } from './printed-text.ts';
import { refuseUnprintable, type DocumentRefusal, type Pdf } from './refusal.ts';

/** What goes into one envelope: files of our own making, one after the other. */
export interface Sheets {
  readonly files: readonly Uint8Array[];
}

/** Letters to print together. */
export interface Bundle {
  readonly title: string;
  /** The list that comes first, in Markdown. */
  readonly markdown: string;
  readonly organisation: string;
  readonly letters: readonly Sheets[];
  readonly date: Date;
}

/** Prints a bundle: not a file to keep, but to be printed. */
export async function renderBundle(bundle: Bundle): Promise<Pdf | DocumentRefusal> {
  const { title, markdown, organisation, letters, date } = bundle;
  const body = printMarkdown(markdown);
  if ('type' in body) return refuseUnprintable(title, body);
  const files = letters.flatMap((letter) => letter.files);
  const document = JSON.stringify({
    lang: 'fr',
    title: cleanText(title),
    author: cleanText(organisation),
    heading: printText(title),
    labels: { page: messages.page, of: messages.of, object: messages.object },
    bundle: {
      blocks: body.blocks,
      files: files.map((_, index) => fileName(index)),
      pages: files.map(countPages),
    },
  });
  const createdAt = Math.floor(date.getTime() / 1000);
  return { type: 'pdf', bytes: await pdfCompiler.compile({ template: 'bundle', document, createdAt, files }) };
}

/** Sheets of paper of a letter that is printed on both sides; each of its files begins on one. */
export function countSheets({ files }: Sheets): number {
  return files.reduce((sum, file) => sum + Math.ceil(countPages(file) / 2), 0);
}

/** Pages of a PDF that Typst made. Throws for another one, which is a bug of ours. */
function countPages(file: Uint8Array): number {
  const found = /\/Type \/Pages\s+\/Count (\d+)/u.exec(Buffer.from(file).toString('latin1'))?.[1];
  if (found === undefined) throw new Error('A letter is something else than a document of ours');
  return Number(found);
}
