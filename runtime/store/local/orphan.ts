/** What to do with a PostgreSQL that is already running on our data. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { commandOf, isAlive, parentOf } from './processes.ts';

const PATIENCE_MS = 30_000;

/**
 * Ends the server on `data` whose starter is gone (it was killed). Throws when its starter is alive: two servers of
 * ours on one folder are a mistake of the operator's, and the running one is not to be hurt.
 */
export async function stopOrphan(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
  if (!(await isPostgresOn(pid, data))) return;
  const parent = await parentOf(pid);
  if (parent !== undefined && parent !== process.pid && (await isNode(parent))) {
    throw new Error(`The data in ${data} are in use by another server (process ${parent}): stop it, or set DATA_DIR.`);
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; await isPostgresOn(pid, data); waited += 50) {
    if (waited > PATIENCE_MS) throw new Error(`The PostgreSQL of an earlier start (process ${pid}) does not end.`);
    await delay(50);
  }
}

/**
 * A number may have been given to another program since, or be that of one that has ended and that the first process of
 * a container never asks about: such a one has no command line. Elsewhere than on Linux the file is believed.
 */
async function isPostgresOn(pid: number, data: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  return (await commandOf(pid)).includes(data);
}

async function isNode(pid: number): Promise<boolean> {
  return /(^|\/)node$/.test((await commandOf(pid))[0] ?? '');
}
