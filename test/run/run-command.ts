/** Runs one program of a step in a process group of its own, so that nothing it started outlives it. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export interface CommandResult {
  readonly ok: boolean;
  /** What it printed, both streams as they came. */
  readonly output: string;
}

export const ROOT = join(import.meta.dirname, '../..');

/** Runs `command` from the repository's top; fails when it exits with another code than 0 or takes over `limit` ms. */
export async function runCommand(command: readonly string[], limit: number, folder = ROOT): Promise<CommandResult> {
  const [program = '', ...args] = command;
  const chunks: string[] = [];
  const child = spawn(program, args, {
    cwd: folder,
    env: {
      ...process.env,
      PATH: [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const stop = (): void => killGroup(child.pid);
  process.once('exit', stop);
  const timer = setTimeout(() => {
    chunks.push(`\nStopped: it took over ${limit / 1000} s.\n`);
    stop();
  }, limit);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      chunks.push(`${error.message}\n`);
      resolve(null);
    });
    // What it started may hold its output open, and it would never close.
    child.once('exit', stop);
    child.once('close', resolve);
  });
  clearTimeout(timer);
  process.off('exit', stop);
  return { ok: code === 0, output: chunks.join('') };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has ended by itself.
  }
}
