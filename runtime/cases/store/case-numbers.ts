/**
 * Running numbers of cases. A number is needed before the filing is written, since letters quote it; those who ask at the
 * same moment share one question to the database, so that numbers cost no round trip of their own under load. Numbers only
 * grow; one that is not used leaves a gap.
 */
import type pg from 'pg';
import { createTogether } from '../../store/together.ts';

/** Gives numbers to filings; see above on gaps. */
export interface CaseNumbers {
  /** The next running number. */
  next(): Promise<number>;
}

interface Waiting {
  readonly resolve: (number: number) => void;
  readonly reject: (error: unknown) => void;
}

const QUERY = {
  name: 'case-numbers',
  text: `select nextval('case_number')::int as number from generate_series(1, $1::int)`,
} as const;

/** Numbers of a question. */
const MOST = 64;

/**
 * Numbers from the database's sequence, asked for in one query by all who wait at the same moment. `next` rejects when
 * the database does.
 */
export function createCaseNumbers(pool: pg.Pool): CaseNumbers {
  const ask = createTogether<Waiting>(MOST, async (askers) => {
    try {
      const { rows } = await pool.query<{ number: number }>({ ...QUERY, values: [askers.length] });
      askers.forEach(({ resolve, reject }, index) => {
        const row = rows[index];
        if (row) resolve(row.number);
        else reject(new Error('the sequence of case numbers gave too few numbers'));
      });
    } catch (error) {
      for (const { reject } of askers) reject(error);
    }
  });
  return { next: () => new Promise((resolve, reject) => ask({ resolve, reject })) };
}
