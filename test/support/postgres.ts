/**
 * One PostgreSQL for a whole test run, and a database of its own for each test file: a template is migrated once and
 * cloned in milliseconds, so that no test sees the rows of another and none is tempted to mock the database.
 */
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startLocalPostgres } from '../../runtime/store/local/start-postgres.ts';

export interface PostgresServer {
  /** Connection string of the maintenance database, as superuser. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface TestDatabase {
  readonly url: string;
  /** Drops the database; connections that were left open are cut. */
  drop(): Promise<void>;
}

/** Tests start from nothing each time: what a power cut would lose is not worth waiting for the disk. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off', max_connections: '300' };

/** Starts a PostgreSQL on a free local port with its data in a temporary folder. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'cagou-postgres-'));
  // As root the server runs under another account, which has to walk through.
  await chmod(folder, 0o711);
  const server = await startLocalPostgres({ folder, settings: SETTINGS });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Creates a database as a copy of `template`, to which nobody may be connected. */
export async function cloneDatabase(serverUrl: string, template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  // Half the processor of a copy through the log, which nobody reads here.
  await execute(serverUrl, `create database ${name} template ${template} strategy file_copy`);
  const url = new URL(serverUrl);
  url.pathname = name;
  return { url: url.href, drop: () => execute(serverUrl, `drop database ${name} with (force)`) };
}

/** Runs one statement on a connection of its own. */
export async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
