/**
 * The connections to PostgreSQL. Queries go through knex; the pool beside it serves the one hot path, which needs named
 * prepared statements, and libraries that bring their own SQL.
 */
import knex, { type Knex } from 'knex';
import pg from 'pg';

/** Both ways to the database; closing ends both. */
export interface Database {
  readonly db: Knex;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Days are days: as a Date they would slip with the time zone of the machine. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const POOL = { max: 12, connectionTimeoutMillis: 5000, idleTimeoutMillis: 30_000 } as const;

/** Whoever asked is given the error; knex would print its stack on the console besides, once for each try. */
const SILENT = { warn: ignore, error: ignore, debug: ignore, deprecate: ignore } as const;
function ignore(): void {}

/**
 * What somebody who waits for a page is made to wait for at most, in milliseconds: a statement, a lock, and a database that
 * says nothing at all. Whoever meets one is told to come again (`isDatabaseSlow`), and nothing was done.
 */
export const PATIENCE = {
  statement_timeout: 10_000,
  lock_timeout: 6_000,
  idle_in_transaction_session_timeout: 60_000,
  query_timeout: 12_000,
} as const;

type Limits = Partial<Readonly<Record<keyof typeof PATIENCE, number>>>;

/**
 * Opens nothing yet: connections are made as they are needed, so that the server can start before its database.
 * @param limits `PATIENCE` where people wait; none for work that takes its time: migrations, jobs, the audit
 */
export function createDatabase(url: string, limits: Limits = {}): Database {
  const db = knex({
    client: 'pg',
    connection: { connectionString: url, connectionTimeoutMillis: POOL.connectionTimeoutMillis, ...limits },
    pool: { min: 0, max: POOL.max },
    acquireConnectionTimeout: POOL.connectionTimeoutMillis,
    log: SILENT,
  });
  const pool = new pg.Pool({ connectionString: url, ...POOL, ...limits });
  // An idle connection that breaks is replaced at the next query, which tells if the database is away.
  pool.on('error', () => undefined);
  return {
    db,
    pool,
    async close() {
      await Promise.all([db.destroy(), pool.end()]);
    },
  };
}
