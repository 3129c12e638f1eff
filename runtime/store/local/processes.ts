/** What the machine says of its processes. */
import { readdir, readFile, readlink, realpath } from 'node:fs/promises';

/** Whether a process has this number, one that ended and was not asked about included. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * When a process began, as the machine counts it: its number alone would be that of another one after a restart, most
 * often in a container. Empty when there is none; elsewhere than on Linux its number is believed.
 */
export async function startOf(pid: number): Promise<string> {
  if (process.platform !== 'linux') return isAlive(pid) ? 'alive' : '';
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // Fields after the name, which may hold anything: the state is the third of all, the start the twenty-second.
  return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** Words of the command of a process, its program first; none when it has ended. Linux only. */
export async function commandOf(pid: number): Promise<readonly string[]> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0');
}

/** Process that started another. Linux only. */
export async function parentOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const parent = /^PPid:\s*(\d+)$/m.exec(status)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/** Whether a process that may be asked about has this folder as its own, one that ended not included. Linux only. */
export async function isWorkingIn(folder: string): Promise<boolean> {
  const wanted = await realpath(folder);
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const folders = await Promise.all(numbers.map((number) => readlink(`/proc/${number}/cwd`).catch(() => null)));
  return folders.includes(wanted);
}
