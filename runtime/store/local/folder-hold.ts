/**
 * One start at a time in a folder. Until PostgreSQL runs, and has a lock of its own, nothing would keep two starts at the
 * same moment from making the data over one another.
 */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf } from '../error-code.ts';
import { startOf } from './processes.ts';

const RETRY_MS = 100;
/** A first start takes some seconds, and up to a minute on a machine that is very busy. */
const PATIENCE_MS = 90_000;

/** Lets another start in the folder. */
export type Release = () => Promise<void>;

/**
 * Waits until no other start is under way in the folder, and keeps others out until released. One that was killed keeps
 * nobody out.
 * @param tell hears in a sentence that another one is waited for
 * @throws Error when another one takes too long
 */
export async function holdFolder(folder: string, tell: (sentence: string) => void): Promise<Release> {
  const path = join(folder, 'start.lock');
  const mine = `${process.pid} ${await startOf(process.pid)} ${randomUUID()}`;
  for (let waited = 0; !(await claim(path, mine));) {
    const holder = await readHolder(path);
    if (holder === null) continue;
    const [pid = '', start = ''] = holder.split(' ');
    if (start !== (await startOf(Number(pid)))) {
      await removeStale(path, holder);
      continue;
    }
    const underWay = `Another start (process ${pid}) is under way in ${folder}`;
    if (waited === 0) tell(`${underWay}: this one waits until it is done.`);
    if (waited > PATIENCE_MS) throw new Error(`${underWay}: stop it, or set DATA_DIR.`);
    await delay(RETRY_MS);
    waited += RETRY_MS;
  }
  return () => rm(path, { force: true });
}

/** Puts the file in place whole, unless there is one. */
async function claim(path: string, text: string): Promise<boolean> {
  const beside = `${path}-${randomUUID()}`;
  try {
    await writeFile(beside, text);
    await link(beside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

/** What the file says; null when it went meanwhile. */
async function readHolder(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Of two that find the same file left over, the slower may take away what the faster has just put there: it is put back. */
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}-${randomUUID()}`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) !== stale) await link(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}
