import { Redis } from 'ioredis';
import { expect, test, vi } from 'vitest';
import { ensureRedis, startRedis } from './redis.ts';

test('a Redis server answers, and is gone once stopped', async () => {
  const server = await startRedis();
  const client = new Redis(server.url, { retryStrategy: () => null });
  await client.set('île', 'Ouvéa');
  expect(await client.get('île')).toBe('Ouvéa');
  client.disconnect();
  await server.stop();
  const late = new Redis(server.url, { retryStrategy: () => null, lazyConnect: true });
  late.on('error', () => undefined);
  await expect(late.connect()).rejects.toThrow('Connection is closed');
});

test('where Redis can be neither found nor installed, one command to type is named', async () => {
  vi.stubEnv('PATH', '/nowhere');
  await expect(ensureRedis()).rejects.toThrow('Type: sudo apt-get update && sudo apt-get install -y redis-server');
  vi.unstubAllEnvs();
});
