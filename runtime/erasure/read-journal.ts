/** The journal of erasures as it is shown to who answers for the protection of data, and whether it is as it was written. */
import type { Knex } from 'knex';
import { lineHash, listErasures, type Erasure } from './store/journal.ts';

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
