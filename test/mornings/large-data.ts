/** The data of `npm start -- --demo=large`, made once and kept: half an hour of a processor that no test is to wait for twice. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePort } from '../support/port.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.cache/mornings');
/** Beside the data, written once they are whole: a start that was broken off goes on from where it was. */
const WHOLE = join(FOLDER, 'whole');

/** The folder of the data, filled when they are not there yet. @param tell what the product prints meanwhile */
export async function largeData(tell: (printed: string) => void): Promise<string> {
  const data = join(FOLDER, 'data');
  const isWhole = await access(WHOLE).then(
    () => true,
    () => false,
  );
  if (isWhole) return data;
  await mkdir(data, { recursive: true });
  // As root, the product's PostgreSQL works in there under an account of its own.
  await chmod(data, 0o711);
  await fill(data, tell);
  await writeFile(WHOLE, '');
  return data;
}

async function fill(dataDir: string, tell: (printed: string) => void): Promise<void> {
  const port = await findFreePort();
  const usual = { PORT: String(port), DATA_DIR: dataDir, DEMO: 'true', RATE_LIMIT: '0', LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [join(ROOT, 'runtime/app/start.ts'), '--demo=large'], {
    env: { ...process.env, NODE_ENV: 'test', ...usual, PUBLIC_URL: `http://127.0.0.1:${port}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let isReady = false;
  for await (const chunk of child.stdout) {
    const printed = String(chunk);
    tell(printed);
    isReady ||= printed.includes('Cagou is ready.');
    if (isReady) break;
  }
  child.kill('SIGINT');
  await exited;
  if (!isReady) throw new Error('The large demonstration did not start.');
}
