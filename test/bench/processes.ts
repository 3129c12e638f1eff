/** The servers that are measured, each a process of its own, ended when its work is done. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

export interface Served {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

/** What `npm start` tells V8 of memory. */
const MEMORY = manifest.scripts.start.split(' ').filter((word) => /^--(?:heap|max)-/u.test(word));

/** Starts a server script of this folder; the first line that it prints is its address. */
export async function serve(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  profileFolder?: string,
): Promise<Served> {
  const profile = profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`];
  const child = spawn(process.execPath, [...MEMORY, ...profile, join(import.meta.dirname, script), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const takeAlong = (): boolean => child.kill('SIGKILL');
  process.once('exit', takeAlong);
  child.once('exit', () => process.off('exit', takeAlong));
  const ended = once(child, 'exit');
  const early = ended.then(() => Promise.reject(new Error(`${script} ended at once`)));
  const [address]: readonly unknown[] = await Promise.race([once(child.stdout, 'data'), early]);
  early.catch(() => undefined);
  // What the server logs, its errors, belongs to what is found.
  child.stdout.pipe(process.stderr, { end: false });
  return {
    pid: child.pid ?? 0,
    url: String(address).trim(),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Milliseconds of processor that a process has used, which Linux counts in hundredths of a second. */
export async function processorOf({ pid }: Pick<Served, 'pid'>): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
