/** A PostgreSQL whose starter was killed, where the first process never asks about those that end: a container. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stopOrphan } from '../../../../runtime/store/local/orphan.ts';
import { isWorkingIn } from '../../../../runtime/store/local/processes.ts';

const ENDS_ON_SIGINT = `process.on('SIGINT', () => process.exit()); setInterval(() => {}, 1000); console.log(process.pid)`;
/** Starts a program, which tells its number, and becomes one that never asks how it ended. */
const CARELESS = `"$1" -e "$2" "$0" & exec sleep 60`;

test.runIf(process.platform === 'linux')('is ended, though its number stays taken', async () => {
  const data = await mkdtemp(join(tmpdir(), 'cagou-orphan-'));
  const parent = spawn('sh', ['-c', CARELESS, data, process.execPath, ENDS_ON_SIGINT]);
  onTestFinished(async () => {
    parent.kill('SIGKILL');
    await rm(data, { recursive: true });
  });
  const [printed]: unknown[] = await once(parent.stdout, 'data');
  const pid = Number(String(printed));
  await writeFile(join(data, 'postmaster.pid'), `${pid}\n`);

  await stopOrphan(data);
  expect(process.kill(pid, 0)).toBe(true);
});

/** A folder of data whose lock names a process that is no PostgreSQL. */
async function locked(lock: string): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'cagou-orphan-'));
  onTestFinished(() => rm(data, { recursive: true }));
  await writeFile(join(data, 'postmaster.pid'), lock);
  return data;
}

test.runIf(process.platform === 'linux').each([
  ['of a process that has ended', '999999999\n'],
  ['of a process that is something else now', `${process.pid}\n/elsewhere\n`],
  ['that was cut short', ''],
])('a lock %s is taken away', async (_whose, lock) => {
  const data = await locked(lock);
  await stopOrphan(data);
  expect(existsSync(join(data, 'postmaster.pid'))).toBe(false);
});

test.runIf(process.platform === 'linux')('a lock stays while something still works in the data', async () => {
  const data = await locked('999999999\n');
  const writer = spawn('sleep', ['60'], { cwd: data });
  onTestFinished(() => void writer.kill('SIGKILL'));
  const freed = stopOrphan(data);
  await expect.poll(() => isWorkingIn(data)).toBe(true);
  expect(existsSync(join(data, 'postmaster.pid'))).toBe(true);
  writer.kill('SIGKILL');
  await freed;
  expect(existsSync(join(data, 'postmaster.pid'))).toBe(false);
});

test('without a lock there is nothing to do', async () => {
  const data = await locked('');
  await rm(join(data, 'postmaster.pid'));
  await expect(stopOrphan(data)).resolves.toBeUndefined();
});
