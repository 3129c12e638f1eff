/**
 * A Redis for the runs that use BullMQ's Redis backend. Nothing on npm ships the server: the one on the PATH is used,
 * else the Debian package is installed where that is allowed.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureProgram } from './debian-program.ts';
import { findFreePort } from './port.ts';

export interface RedisServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Makes sure that `redis-server` can be started. Throws with the one command to type when it cannot be installed. */
export const ensureRedis = (): Promise<void> =>
  ensureProgram({
    command: 'redis-server',
    probe: ['--version'],
    package: 'redis-server',
    need: 'The tests need a Redis server',
  });

/** Starts a Redis that keeps nothing, on a free local port or the one given. */
export async function startRedis(wanted?: number): Promise<RedisServer> {
  await ensureRedis();
  const folder = await mkdtemp(join(tmpdir(), 'cagou-redis-'));
  const port = wanted ?? (await findFreePort());
  const options = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`redis-server ended at once with code ${String(code)}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('Ready to accept connections')) resolve();
    });
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
