/** The PostgreSQL of our own that a server is running on its data, for a command that looks at them from beside it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection } from 'node:net';
import { addressOf } from './start-postgres.ts';

/** Address of the server on the data in `folder`; null when there are data but no server, undefined when there are none. */
export async function findLocalPostgres(folder: string): Promise<string | null | undefined> {
  const data = join(folder, 'postgresql');
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version === null) return undefined;
  const lock = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const port = Number(lock.split('\n')[3]);
  if (!Number.isInteger(port) || port <= 0 || !(await answers(port))) return null;
  return addressOf(await readFile(join(folder, 'postgresql-password'), 'utf8'), port);
}

/** A lock may outlive a server that was killed. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
