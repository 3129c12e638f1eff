/** The product as an operator runs it: a process of its own, which tests speak to over HTTP and may kill at any moment. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from './port.ts';
import { TEST_START } from './test-start.ts';

export interface Product {
  /** Address without a final slash. */
  readonly url: string;
  readonly dataDir: string;
  /** What the process printed so far. */
  output(): string;
  /** Ends it as Ctrl-C does; its data stay for the next start. Throws when it does not end by itself. */
  end(): Promise<void>;
  /** Ends it as Ctrl-C does, and removes its data. */
  stop(): Promise<void>;
  /** Ends it as a power cut does; its data stay for the next start. */
  kill(): Promise<void>;
}

export interface ProductOptions {
  /** Environment besides the usual one of tests, such as DATABASE_URL. */
  readonly env?: Readonly<Record<string, string>>;
  /** Data of an earlier, killed product. */
  readonly dataDir?: string;
  readonly port?: number;
  /** Milliseconds after which it is not started; three minutes when absent. */
  readonly patience?: number;
}

const START = join(import.meta.dirname, '../../runtime/app/start.ts');
const PATIENCE_MS = 180_000;

/** Starts the product in demonstration mode and waits until it is ready. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const port = options.port ?? (await findFreePort());
  const dataDir = options.dataDir ?? (await makeDataDir());
  const { patience = PATIENCE_MS } = options;
  const url = `http://127.0.0.1:${port}`;
  const usual = {
    PORT: String(port),
    DATA_DIR: dataDir,
    DEMO: 'true',
    RATE_LIMIT: '0',
    LOG_LEVEL: 'warn',
    PUBLIC_URL: url,
    ...(options.env?.['DEMO'] !== 'false' && { DEMO_START: TEST_START }),
  };
  const child = spawn(process.execPath, [START], {
    env: { ...process.env, NODE_ENV: 'test', ...usual, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  const exited = once(child, 'exit');
  // A test run that breaks off takes the product with it.
  const takeAlong = (): boolean => child.kill('SIGTERM');
  process.once('exit', takeAlong);
  child.once('exit', () => process.off('exit', takeAlong));
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const output = (): string => printed.join('');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (hasEnded()) return;
    child.kill(signal);
    const inTime = await Promise.race([exited.then(() => true), delay(15_000, false, { ref: false })]);
    if (inTime) return;
    child.kill('SIGKILL');
    throw new Error(`The product does not end on ${signal}. It printed:\n${output()}`);
  };
  for (let waited = 0; !(await isReady(url)); waited += 100) {
    if (hasEnded() || waited > patience) {
      child.kill('SIGKILL');
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
      throw new Error(`The product does not start. It printed:\n${output()}`);
    }
    await delay(100);
  }
  return {
    url,
    dataDir,
    output,
    end: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGINT');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** An empty folder for the data of a product. As root, the product's PostgreSQL works in there under an account of its own. */
export async function makeDataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cagou-product-'));
  await chmod(folder, 0o711);
  return folder;
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}
