/**
 * What several cases were given together, as one PDF: the list of its letters, then each as it is kept, on sheets of its own. It is
 * for who hands them over, signs their paper or keeps a copy: none of them is said to be printed or posted by it.
 */
import { buffer } from 'node:stream/consumers';
import { nameOfApplicant } from '../../engine/index.ts';
import { formatMoment } from '../../engine/form/words/index.ts';
import type { OpenCase } from '../cases/index.ts';
import { countSheets, renderBundle, type Sheets } from '../documents/index.ts';
import type { Services } from '../services.ts';
import { row, text } from './cover-table.ts';
import { PART } from './letter.ts';
import { fr as messages } from './messages/fr.ts';

/** A document of a case. */
export interface MadeLetter {
  readonly caseId: string;
  readonly documentId: string;
  /** Whether making it was given up. */
  readonly failed: boolean;
}

interface Made {
  /** What was done to the cases. */
  readonly title: string;
  /** When it was asked for. */
  readonly at: string;
  /** From 1. */
  readonly part: number;
  /** Opens a case for who prints, and notes that they read the file, if there is one; null where they may not any more. */
  readonly open: (letter: MadeLetter) => Promise<OpenCase | null>;
}

/** A letter as it stands in the list; without sheets it cannot be printed yet. */
interface Listed {
  readonly number: string;
  readonly addressee: string;
  readonly title: string;
  readonly sheets: Sheets | null;
  readonly failed: boolean;
}

/** Undefined when there is no such part, or nothing of it that they read. */
export async function printMade(
  services: Pick<Services, 'config' | 'clock' | 'files'>,
  letters: readonly MadeLetter[],
  { title, at, part, open }: Made,
): Promise<Awaited<ReturnType<typeof renderBundle>> | undefined> {
  const listed: Listed[] = [];
  // One after the other: nobody else waits for a connection, nor for the thread that prints.
  for (const letter of letters.slice((part - 1) * PART, part * PART)) {
    const opened = await open(letter);
    const found = opened && (await listedOf(services, opened, letter));
    if (found) listed.push(found);
  }
  if (listed.length === 0) return undefined;
  const { cover } = messages;
  const printed = listed.flatMap(({ sheets }) => sheets ?? []);
  const sum = printed.reduce((sheets, one) => sheets + countSheets(one), 0);
  const lines = listed.map((one, index) => lineOf(one, (part - 1) * PART + index + 1));
  return renderBundle({
    title: cover.madeTitle(title, part, partsOf(letters.length)),
    markdown: [
      cover.asked(formatMoment(at)),
      cover.sum(cover.letters(printed.length), cover.sheets(sum)),
      [row(cover.head), row(cover.head.map(() => '---')), ...lines].join('\n'),
    ].join('\n\n'),
    organisation: services.config.brand.name,
    letters: printed,
    date: new Date(services.clock.now()),
  });
}

/** Files that so many letters are printed in. */
export const partsOf = (letters: number): number => Math.ceil(letters / PART);

async function listedOf(
  { files }: Pick<Services, 'files'>,
  { view, case: { number } }: OpenCase,
  { documentId, failed }: MadeLetter,
): Promise<Listed | null> {
  const document = view.case.documents.find(({ id }) => id === documentId);
  if (!document) return null;
  const content = document.fileId === null ? null : await files.open(document.fileId);
  return {
    number,
    addressee: document.third?.name ?? nameOfApplicant(view.case.applicant),
    title: document.title,
    sheets: content && { files: [await buffer(content)] },
    failed,
  };
}

function lineOf({ number, addressee, title, sheets, failed }: Listed, place: number): string {
  const { cover } = messages;
  const said = [text(title), ...(sheets === null ? [failed ? cover.failed : cover.notMade] : [])].join(' – ');
  return row([String(place), text(number), text(addressee), said, sheets === null ? '0' : String(countSheets(sheets))]);
}
