/**
 * The connections to PostgreSQL. Queries go through knex; the pool beside it serves the one hot path, which needs named
 * prepared statements, and libraries that bring their own SQL.
 */
import knex, { type Knex } from 'knex';
import pg from 'pg';

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

/** Opens nothing yet: connections are made as they are needed, so that the server can start before its database. */
export function createDatabase(url: string): Database {
  const db = knex({
    client: 'pg',
    connection: { connectionString: url, connectionTimeoutMillis: POOL.connectionTimeoutMillis },
    pool: { min: 0, max: POOL.max },
    acquireConnectionTimeout: POOL.connectionTimeoutMillis,
    log: SILENT,
  });
  const pool = new pg.Pool({ connectionString: url, ...POOL });
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
