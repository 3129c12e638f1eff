/** A PostgreSQL whose starter was killed, where the first process never asks about those that end: a container. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stopOrphan } from '../../../../runtime/store/local/orphan.ts';

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
