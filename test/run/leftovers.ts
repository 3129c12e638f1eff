/**
 * A test that forgets to stop a server passes, and the machine fills up until another one fails. Every program of a run
 * inherits the run's own temporary folder: what still runs with it at the end was left behind.
 */
import { readdir, readFile } from 'node:fs/promises';

/** Command lines of the processes that still have `room` as their temporary folder (on Linux; none elsewhere). */
export async function findLeftovers(room: string): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const found = await Promise.all(pids.map((pid) => describeLeftover(pid, room)));
  return found.filter((line) => line !== undefined);
}

async function describeLeftover(pid: string, room: string): Promise<string | undefined> {
  try {
    const environment = (await readFile(`/proc/${pid}/environ`, 'utf8')).split('\0');
    if (!environment.includes(`TMPDIR=${room}`)) return undefined;
    return `${pid} ${(await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim()}`;
  } catch {
    // Ended meanwhile, or another user's.
    return undefined;
  }
}
