/**
 * A file of any length, some rows at a time: the reader of lists is given its first line with each part, which ends where no
 * cell is open. So no more is held than a part.
 */
import { readCsv, type CsvRow } from '../../engine/index.ts';

/** Rows of a part, and the lines on which it is broken, whose rows are not there. */
export interface CsvBatch {
  readonly rows: readonly CsvRow[];
  readonly broken: readonly number[];
}

/** In a part; and in one row, beyond which a quote was forgotten. */
const MOST_LINES = 1_000;

/** The cells of the first row, then parts. Throws a TypeError for a text that is not UTF-8. */
export async function* csvBatches(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvBatch> {
  let header: string | null = null;
  let part: string[] = [];
  let first = 2;
  let open = false;
  for await (const line of linesOf(bytes)) {
    if (header === null) {
      header = line;
      yield { rows: readCsv(header).rows, broken: [] };
      continue;
    }
    part.push(line);
    if (quotesIn(line) % 2 === 1) open = !open;
    if (part.length < MOST_LINES || (open && part.length < 2 * MOST_LINES)) continue;
    yield readPart(header, part, first);
    first += part.length;
    part = [];
    open = false;
  }
  if (header !== null && part.length > 0) yield readPart(header, part, first);
}

/** Reading goes on after a line that is broken: one quote too many costs one row. */
function readPart(header: string, part: readonly string[], first: number): CsvBatch {
  const rows: CsvRow[] = [];
  const broken: number[] = [];
  for (let from = 0; from < part.length;) {
    // The header is line 1 of the file, and of each text that is read.
    const shift = first + from - 2;
    const read = readCsv(`${header}\n${part.slice(from).join('\n')}`);
    rows.push(...read.rows.slice(1).map(({ line, cells }) => ({ line: line + shift, cells })));
    if (read.brokenAt === null) break;
    broken.push(read.brokenAt + shift);
    from = read.brokenAt - 1;
  }
  return { rows, broken };
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const some of bytes) {
    const lines = `${rest}${decoder.decode(some, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/u, '');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

function quotesIn(line: string): number {
  return line.split('"').length - 1;
}
