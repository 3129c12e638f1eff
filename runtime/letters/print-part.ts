/**
 * One PDF of a part of a batch: the list of its letters, then each on sheets of its own. A part is what lies in the tray of a printer,
 * and no more than that is held in memory. That it was opened is noted, and said on the list the next time.
 */
import { formatDate, formatMoment } from '../../engine/form/words/index.ts';
import type { OpenCase } from '../cases/index.ts';
import { countSheets, renderBundle, type Sheets } from '../documents/index.ts';
import type { Services } from '../services.ts';
import { row, text } from './cover-table.ts';
import { PART, type LetterBatch, type OrderedLetter } from './letter.ts';
import { fr as messages } from './messages/fr.ts';
import { listLettersOf, noteOpened } from './store/letters.ts';
import { sheafOf } from './text-of-letter.ts';

/** A letter of the part, as far as it can be printed. */
interface Ready {
  readonly letter: OrderedLetter;
  readonly number: string;
  readonly sheets: Sheets | null;
  readonly addressed: boolean;
}

interface Opening {
  /** From 1. */
  readonly part: number;
  /** Name of who prints. */
  readonly by: string;
  /** Opens a case for who prints, and notes that they read it; throws where they may not. */
  readonly open: (caseId: string) => Promise<OpenCase>;
}

/** Undefined when the batch has no such part. */
export async function printPart(
  services: Pick<Services, 'db' | 'config' | 'clock' | 'files'>,
  batch: LetterBatch,
  { part, by, open }: Opening,
): Promise<Awaited<ReturnType<typeof renderBundle>> | undefined> {
  const { db, clock, config } = services;
  const letters = await listLettersOf(db, batch.id, { from: (part - 1) * PART + 1, to: part * PART });
  if (letters.length === 0) return undefined;
  const ready: Ready[] = [];
  // One after the other: nobody else waits for a connection, nor for the thread that prints.
  for (const letter of letters) {
    const opened = await open(letter.caseId);
    const sheaf = await sheafOf(services, opened, letter);
    ready.push({
      letter,
      number: opened.case.number,
      sheets: sheaf.type === 'sheaf' ? sheaf : null,
      addressed: sheaf.type === 'sheaf' && sheaf.addressed,
    });
  }
  const title = messages.cover.title(batch.service, part, countParts(batch));
  const now = clock.now();
  const bundle = await renderBundle({
    title,
    markdown: coverOf(batch, ready),
    organisation: config.brand.name,
    letters: ready.flatMap(({ sheets }) => sheets ?? []),
    date: new Date(now),
  });
  if (bundle.type === 'refused') return bundle;
  const opened = new Map(
    ready.flatMap(({ letter, sheets }) => (sheets ? [[letter.id, countSheets(sheets)] as const] : [])),
  );
  await db.transaction((tx) => noteOpened(tx, opened, { name: by, at: now }));
  return bundle;
}

/** Parts that a batch is printed in. Letters that were taken out of it leave their places. */
export function countParts({ places }: Pick<LetterBatch, 'places'>): number {
  return Math.max(1, Math.ceil(places / PART));
}

function coverOf(batch: LetterBatch, ready: readonly Ready[]): string {
  const { cover } = messages;
  const { madeAt, madeBy, printedAt, printedBy, postedOn, postedBy } = batch;
  const [last] = ready
    .flatMap(({ letter: { openedAt, openedBy } }) => (openedAt === null ? [] : [{ at: openedAt, by: openedBy ?? '' }]))
    .toSorted((one, other) => other.at.localeCompare(one.at));
  const printed = ready.flatMap(({ sheets }) => sheets ?? []);
  const sheets = printed.reduce((sum, one) => sum + countSheets(one), 0);
  return [
    cover.made(formatMoment(madeAt), text(madeBy)),
    ...(last && printedAt === null ? [cover.opened(formatMoment(last.at), text(last.by))] : []),
    ...(printedAt === null ? [] : [cover.printed(formatMoment(printedAt), text(printedBy ?? ''))]),
    ...(postedOn === null ? [] : [cover.posted(formatDate(postedOn), text(postedBy ?? ''))]),
    cover.sum(cover.letters(printed.length), cover.sheets(sheets)),
    [row(cover.head), row(cover.head.map(() => '---')), ...ready.map(lineOf)].join('\n'),
  ].join('\n\n');
}

function lineOf({ letter, number, sheets, addressed }: Ready): string {
  const { cover } = messages;
  const { place, addressee, title, openedAt } = letter;
  const marks = [
    ...(sheets === null ? [cover.notPrinted] : []),
    ...(sheets !== null && !addressed ? [cover.noAddress] : []),
    ...(openedAt === null ? [] : [cover.again]),
  ];
  return row([
    String(place ?? ''),
    text(number),
    text(addressee),
    [text(title), ...marks].join(' – '),
    sheets === null ? '0' : String(countSheets(sheets)),
  ]);
}
