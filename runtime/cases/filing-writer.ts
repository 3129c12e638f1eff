/**
 * Writes filings together when several come at once. A filing that comes alone is written at once; while a statement is
 * under way those that follow wait for the next and share it, so that the more people file, the less each costs. Each is
 * acknowledged only once its statement is committed.
 */
import type pg from 'pg';
import { insertCases, type CaseInsert } from './store/insert-cases.ts';

export interface FilingWriter {
  /** Resolves when the filing is durable; rejects as `insertCases` does. */
  write(insert: CaseInsert): Promise<void>;
}

interface Waiting {
  readonly insert: CaseInsert;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Statements under way at the same time: while one waits for the disk the other is worked on. */
const MOST_STATEMENTS = 2;
/** A statement of that many filings takes some milliseconds. */
const MOST_FILINGS = 24;

export function createFilingWriter(pool: pg.Pool): FilingWriter {
  const waiting: Waiting[] = [];
  let statements = 0;
  let planned = false;

  const plan = (): void => {
    if (planned || statements >= MOST_STATEMENTS || waiting.length === 0) return;
    planned = true;
    // The requests of this turn of the event loop are all in before the statement is made.
    setImmediate(() => {
      planned = false;
      statements += 1;
      void writeTogether(pool, waiting.splice(0, MOST_FILINGS)).then(() => {
        statements -= 1;
        plan();
      });
      plan();
    });
  };

  return {
    write: (insert) =>
      new Promise((resolve, reject) => {
        waiting.push({ insert, resolve, reject });
        plan();
      }),
  };
}

/** All or none: when one of several cannot be written, each is written by itself, and only that one is refused. */
async function writeTogether(pool: pg.Pool, filings: readonly Waiting[]): Promise<void> {
  try {
    await insertCases(
      pool,
      filings.map((filing) => filing.insert),
    );
    for (const filing of filings) filing.resolve();
  } catch (error) {
    const [only, ...others] = filings;
    if (only && others.length === 0) only.reject(error);
    else await Promise.all(filings.map((filing) => writeTogether(pool, [filing])));
  }
}
