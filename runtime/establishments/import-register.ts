/**
 * The register of establishments, taken over from a file: what is right in it is written, what is wrong is told at its line, and
 * the same file again changes nothing. An establishment that the file no longer has stays as it was: the register says that
 * one closed by a day, not by silence.
 */
import type { Knex } from 'knex';
import { csvBatches, type CsvBatch } from './csv-batches.ts';
import { isColumn, judgeRow, type Column, type ListedEstablishment } from './judge-row.ts';
import { fr } from './messages/fr.ts';
import { putListed } from './store/put-listed.ts';

const messages = fr.register;

/** Something about a line: what kept it from being taken, or what is to be looked at. */
export interface Told {
  readonly line: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** Establishments by what became of them, and how many rows were wrong. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly wrong: number;
}

/** What keeps the whole file from being read, in a sentence. */
export class RegisterFileError extends Error {
  override readonly name = 'RegisterFileError';
}

/**
 * Reads a file and writes what it says, part by part. Throws RegisterFileError for a file whose columns or letters cannot be read:
 * what was before the place is written then, and writing it again changes nothing.
 * @param db null to judge the file alone
 * @param tell told each line that is wrong or to be looked at, in their order
 */
export async function importRegister(
  db: Knex | null,
  file: AsyncIterable<Uint8Array>,
  tell: (told: Told) => void,
): Promise<ImportCounts> {
  let columns: readonly Column[] | null = null;
  const lines = new Map<string, number>();
  let counts: ImportCounts = { added: 0, changed: 0, unchanged: 0, wrong: 0 };
  for await (const batch of readable(csvBatches(file))) {
    if (columns === null) {
      columns = columnsOf(batch.rows[0]?.cells ?? []);
      continue;
    }
    const { entries, told } = judgeBatch(columns, batch, lines);
    for (const one of told) tell(one);
    const written = db === null ? { added: 0, changed: 0 } : await putListed(db, entries, columns);
    const wrong = new Set(told.filter(({ severity }) => severity === 'error').map(({ line }) => line)).size;
    counts = {
      added: counts.added + written.added,
      changed: counts.changed + written.changed,
      unchanged: counts.unchanged + entries.length - written.added - written.changed,
      wrong: counts.wrong + wrong,
    };
  }
  if (columns === null) throw new RegisterFileError(messages.noHeader('ridet'));
  return counts;
}

async function* readable(batches: AsyncIterable<CsvBatch>): AsyncGenerator<CsvBatch> {
  try {
    yield* batches;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new RegisterFileError(messages.encoding, { cause });
  }
}

function columnsOf(cells: readonly string[]): readonly Column[] {
  const names = cells.map((cell) => cell.toLowerCase());
  for (const needed of ['ridet', 'nom']) {
    if (!names.includes(needed)) throw new RegisterFileError(messages.noHeader(needed));
  }
  return names.map((name, at) => {
    if (!isColumn(name)) throw new RegisterFileError(messages.unknownColumn(name));
    if (names.indexOf(name) !== at) throw new RegisterFileError(messages.columnTwice(name));
    return name;
  });
}

/** @param lines of the file by their RIDET, those of the batch among them afterwards */
function judgeBatch(
  columns: readonly Column[],
  { rows, broken }: CsvBatch,
  lines: Map<string, number>,
): { readonly entries: readonly ListedEstablishment[]; readonly told: readonly Told[] } {
  const entries: ListedEstablishment[] = [];
  const told: Told[] = [];
  for (const { line, cells } of rows) {
    const wrong = (message: string): void => void told.push({ line, message, severity: 'error' });
    if (cells.length !== columns.length) {
      wrong(messages.cells(cells.length, columns.length));
      continue;
    }
    const judged = judgeRow((column) => cells[columns.indexOf(column)] ?? '');
    if (judged.type === 'wrong') {
      for (const mistake of judged.mistakes) wrong(mistake);
      continue;
    }
    const { entry, warning } = judged;
    const before = lines.get(entry.ridet);
    if (before !== undefined) {
      wrong(messages.twice(entry.ridet, before));
      continue;
    }
    lines.set(entry.ridet, line);
    entries.push(entry);
    if (warning !== null) told.push({ line, message: warning, severity: 'warning' });
  }
  told.push(...broken.map((line) => ({ line, message: messages.quote, severity: 'error' as const })));
  return { entries, told: told.toSorted((one, other) => one.line - other.line) };
}
