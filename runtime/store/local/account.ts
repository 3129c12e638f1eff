/** PostgreSQL refuses to run as root. Root runs it under an account that can do nothing else. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** An account of the machine, by its numbers. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const run = promisify(execFile);
const NAME = 'postgres';

/** The account to run PostgreSQL under, made when it does not exist; nothing when we are not root. */
export async function findAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await readAccount();
  if (known) return known;
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]);
  } catch (cause) {
    throw new Error('PostgreSQL does not run as root, and no account « postgres » could be made for it.', { cause });
  }
  const made = await readAccount();
  if (!made) throw new Error('The account « postgres » was made but cannot be read.');
  return made;
}

async function readAccount(): Promise<Account | undefined> {
  const read = async (flag: string): Promise<number> => Number((await run('id', [flag, NAME])).stdout);
  try {
    return { uid: await read('-u'), gid: await read('-g') };
  } catch {
    return undefined;
  }
}
