/** Programs that no package of npm brings: the one of the machine is used, else Debian's is installed where that is allowed. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A program, and where it comes from. */
export interface DebianProgram {
  /** Its name on the PATH, or its path. */
  readonly command: string;
  /** Arguments with which it ends at once, and well. */
  readonly probe: readonly string[];
  readonly package: string;
  /** Who needs it: « The tests need a Redis server ». */
  readonly need: string;
}

/** Makes sure that a program can be started. Throws with the one command to type when it cannot be installed. */
export async function ensureProgram({ command, probe, package: name, need }: DebianProgram): Promise<void> {
  if (await succeeds(command, probe)) return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: readonly string[]): Promise<boolean> => {
    const [first = 'apt-get', ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
    return succeeds(first, rest);
  };
  const install = ['install', '-y', '--no-install-recommends', name];
  const installed = (await apt(...install)) || ((await apt('update')) && (await apt(...install)));
  if (installed && (await succeeds(command, probe))) return;
  throw new Error(`${need}. Type: sudo apt-get update && sudo apt-get install -y ${name}`);
}

async function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  return run(command, args).then(
    () => true,
    () => false,
  );
}
