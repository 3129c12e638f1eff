/** Writes together what comes at once. Each is acknowledged only once the statement that holds it is committed. */
import { retryDeadlock } from './retry-deadlock.ts';
import { createTogether } from './together.ts';

/** Resolves when the row is durable; rejects as the statement does. */
export type Write<Row> = (row: Row) => Promise<void>;

interface Waiting<Row> {
  readonly row: Row;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gives the function that writes one.
 * @param writeMany writes rows in one statement, all or none
 * @param most rows of a statement
 */
export function createWriter<Row>(writeMany: (rows: readonly Row[]) => Promise<void>, most: number): Write<Row> {
  const write = createTogether<Waiting<Row>>(most, (writers) => writeTogether(writeMany, writers));
  return (row) => new Promise((resolve, reject) => write({ row, resolve, reject }));
}

/** When one of several cannot be written, each is written by itself, and only that one is refused. */
async function writeTogether<Row>(
  writeMany: (rows: readonly Row[]) => Promise<void>,
  writers: readonly Waiting<Row>[],
): Promise<void> {
  try {
    await retryDeadlock(() => writeMany(writers.map(({ row }) => row)));
    for (const { resolve } of writers) resolve();
  } catch (error) {
    const [only, ...others] = writers;
    if (only && others.length === 0) only.reject(error);
    else await Promise.all(writers.map((writer) => writeTogether(writeMany, [writer])));
  }
}
