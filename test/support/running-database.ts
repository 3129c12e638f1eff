/** The PostgreSQL that the product started by itself: where it is, and how to take it away while the product works. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Product } from './product.ts';

export interface RunningDatabase {
  readonly url: string;
  /** All its processes stop answering, as a machine that hangs does. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): void;
}

/** Finds the database of a product that runs on its own PostgreSQL. */
export async function findDatabase({ dataDir }: Pick<Product, 'dataDir'>): Promise<RunningDatabase> {
  const [pid = '', , , port = ''] = (await readFile(join(dataDir, 'postgresql/postmaster.pid'), 'utf8')).split('\n');
  const password = await readFile(join(dataDir, 'postgresql-password'), 'utf8');
  const postmaster = Number(pid);
  const signalAll = async (signal: NodeJS.Signals): Promise<void> => {
    for (const child of await childrenOf(postmaster)) send(child, signal);
    send(postmaster, signal);
  };
  return {
    url: `postgresql://cagou:${password}@127.0.0.1:${port}/postgres`,
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    kill: () => send(postmaster, 'SIGKILL'),
  };
}

async function childrenOf(pid: number): Promise<readonly number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.split(' ').filter(Boolean).map(Number);
}

/** A backend may have ended by itself meanwhile. */
function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
