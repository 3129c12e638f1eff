/** The journal of erasures as it is shown to who answers for the protection of data, and whether it is as it was written. */
import type { Knex } from 'knex';
import { lineHash, listErasures, listLastErasures, type Erasure } from './store/journal.ts';

/** All lines, and the first of them that was changed, or follows one that was removed; null when none was. */
interface Journal {
  readonly lines: readonly Erasure[];
  readonly broken: string | null;
}

const BATCH = 500;

/** Reads all of it: a line an execution, a few hundred bytes each. */
export async function readJournal(db: Knex): Promise<Journal> {
  const lines: Erasure[] = [];
  for (;;) {
    const batch = await listErasures(db, lines.at(-1)?.id ?? '0', BATCH);
    lines.push(...batch);
    if (batch.length < BATCH) return { lines, broken: findBroken(lines) };
  }
}

function findBroken(lines: readonly Erasure[]): string | null {
  let previous = '';
  for (const line of lines) {
    if (lineHash(previous, line) !== line.hash) return line.id;
    previous = line.hash;
  }
  return null;
}

/** Lines of a page of the journal. */
const PAGE = 50;

/** A line, and whether it is as it was written after the one before it. */
export interface ProvenErasure extends Erasure {
  readonly proven: boolean;
}

/** A page of the journal, newest first, each line held against the one before it; `cursor` is `next` of the page before. */
export async function journalPage(
  db: Knex,
  cursor: string | undefined,
): Promise<{ readonly items: readonly ProvenErasure[]; readonly next: string | null }> {
  const lines = await listLastErasures(db, cursor, PAGE + 1);
  const items = lines.slice(0, PAGE).map((line, index) => ({ ...line, proven: follows(lines[index + 1], line) }));
  return { items, next: lines.length > PAGE ? (items.at(-1)?.id ?? null) : null };
}

/** All of the journal, oldest first, some lines at a time: no more is held. */
export async function* journalBatches(db: Knex): AsyncGenerator<readonly ProvenErasure[]> {
  for (let before: Erasure | undefined; ;) {
    const batch = await listErasures(db, before?.id ?? '0', BATCH);
    const proven = batch.map((line, index) => ({
      ...line,
      proven: follows(index === 0 ? before : batch[index - 1], line),
    }));
    if (proven.length > 0) yield proven;
    before = batch.at(-1);
    if (!before || batch.length < BATCH) return;
  }
}

const follows = (before: Erasure | undefined, line: Erasure): boolean =>
  lineHash(before?.hash ?? '', line) === line.hash;
