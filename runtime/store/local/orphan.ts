/** What to do with a PostgreSQL that is already running on our data, and with what one that was killed has left there. */
import { link, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf } from '../error-code.ts';
import { commandOf, isAlive, isWorkingIn, parentOf } from './processes.ts';

const PATIENCE_MS = 30_000;
const LOOK_MS = 50;

/**
 * Frees `data`: ends the server on it whose starter is gone (it was killed), and takes away the lock of one that has ended.
 * PostgreSQL would keep that lock for as long as the process has a number, which in a container whose first process
 * never asks about those that ended is for ever.
 * @throws Error when its starter is alive: two servers of ours on one folder are a mistake of the operator's, and the
 * running one is not to be hurt; and when what is left of the former server does not end.
 */
export async function stopOrphan(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  const lock = await readLock(file);
  if (lock === null) return;
  const pid = processOf(lock);
  if (!(await isPostgresOn(pid, data))) {
    // Elsewhere than on Linux nobody tells where a process works: PostgreSQL judges the lock itself.
    if (process.platform !== 'linux') return;
    await removeLock(file, lock, data);
    // One that was started at the last moment of a starter that was killed may have taken the lock over meanwhile.
    return stopOrphan(data);
  }
  const parent = await parentOf(pid);
  if (parent !== undefined && parent !== process.pid && (await isNode(parent))) {
    throw new Error(`The data in ${data} are in use by another server (process ${parent}): stop it, or set DATA_DIR.`);
  }
  process.kill(pid, 'SIGINT');
  await waitUntil(async () => !(await isPostgresOn(pid, data)), pid);
}

/**
 * Without its lock PostgreSQL asks nobody whether the data are in use: it goes once nothing works in them any more, and
 * only if it is still the one that was read. What works in them may be a server that takes the lock: then it is not waited for.
 */
async function removeLock(file: string, lock: string, data: string): Promise<void> {
  const isTaken = async (): Promise<boolean> => (await readLock(file)) !== lock;
  await waitUntil(async () => (await isTaken()) || !(await isWorkingIn(data)), processOf(lock));
  if (await isTaken()) return;
  const aside = `${file}-left`;
  try {
    await rename(file, aside);
    if ((await readFile(aside, 'utf8')) !== lock) await link(aside, file);
    await rm(aside);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

async function waitUntil(isSo: () => Promise<boolean>, pid: number): Promise<void> {
  for (let waited = 0; !(await isSo()); waited += LOOK_MS) {
    if (waited > PATIENCE_MS) throw new Error(`The PostgreSQL of an earlier start (process ${pid}) does not end.`);
    await delay(LOOK_MS);
  }
}

/** Number of the process that took the lock, on its first line. */
function processOf(lock: string): number {
  return Number(lock.split('\n')[0]);
}

/** What the lock says, its process first; null when there is none. */
async function readLock(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
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
