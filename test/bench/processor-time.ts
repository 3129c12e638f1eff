/** What work costs the machine, whoever else uses it: seconds of processor, which do not grow with the load as a clock's do. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Of a process and of the children it has had, in seconds; those that run are counted one level down. Linux only. */
export async function processorTime(pid: number): Promise<number> {
  const running = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  let ticks = 0;
  for (const process of await Promise.all(running.map(readStat))) {
    if (process?.pid === pid) ticks += process.own + process.ended;
    else if (process?.parent === pid) ticks += process.own;
  }
  return ticks / TICKS_A_SECOND;
}

/** Of a database that `startLocalPostgres` started in a folder. */
export async function processorTimeOfPostgres(folder: string): Promise<number> {
  const [pid = ''] = (await readFile(join(folder, 'postgresql/postmaster.pid'), 'utf8')).split('\n');
  return processorTime(Number(pid));
}

/** Of a server and of the database of its world. */
export async function processorTimeOfBoth(
  product: { readonly pid: number },
  world: { readonly folder: string },
): Promise<number> {
  const [own, database] = await Promise.all([processorTime(product.pid), processorTimeOfPostgres(world.folder)]);
  return own + database;
}

/** Linux tells programs so on every machine, however often its own clock ticks. */
const TICKS_A_SECOND = 100;

interface Stat {
  readonly pid: number;
  readonly parent: number;
  /** Ticks of the process, and of its children that have ended. */
  readonly own: number;
  readonly ended: number;
}

/** Undefined when the process has ended meanwhile. */
async function readStat(pid: string): Promise<Stat | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  // The name stands in brackets and may hold anything; numbers follow.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11);
  return { pid: Number(pid), parent: fields[1] ?? 0, own: user + system, ended: endedUser + endedSystem };
}
