import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { findLeftovers } from './leftovers.ts';
import { runCommand } from './run-command.ts';

const node = (script: string): readonly string[] => [process.execPath, '--eval', script];

test('a command tells how it ended and what it printed', async () => {
  expect(await runCommand(node(`console.log('ok')`), 10_000)).toEqual({ ok: true, output: 'ok\n' });
  expect(await runCommand(node(`console.error('no'); process.exit(3)`), 10_000)).toEqual({ ok: false, output: 'no\n' });
});

test('a program that is not there is a failure, not a crash', async () => {
  const { ok, output } = await runCommand(['no-such-program'], 10_000);
  expect(ok).toBe(false);
  expect(output).toContain('no-such-program');
});

test('a command that takes too long is stopped with what it started', async () => {
  const child = `require('node:child_process').spawn('sleep', ['61'], { stdio: 'inherit' }); setInterval(() => 1, 1000)`;
  const { ok, output } = await runCommand(node(child), 500);
  expect(ok).toBe(false);
  expect(output).toContain('Stopped: it took over 0.5 s.');
});

test('a process that a run forgot is found by its temporary folder, and only by that', async () => {
  const room = '/tmp/cagou-test-of-leftovers';
  const forgotten = spawn('sleep', ['62'], { env: { TMPDIR: room }, stdio: 'ignore' });
  await delay(100);
  expect(await findLeftovers(room)).toEqual([expect.stringContaining('sleep 62')]);
  expect(await findLeftovers(`${room}-other`)).toEqual([]);
  forgotten.kill('SIGKILL');
});
