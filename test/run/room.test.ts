import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearRooms, findPlace } from './room.ts';

const PLENTY = 64 * 2 ** 30;
/** Beyond the highest number of a process. */
const NOBODY = 2 ** 22 + 1;

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'cagou-places-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

test.each([
  ['that is not there', '/nowhere/at/all', PLENTY],
  ['that is no memory', '/proc', PLENTY],
  ['of a machine with little memory left', '/dev/shm', 2 ** 30],
])('a place %s is not taken', async (_, path, memory) => {
  expect(await findPlace({ path, memory })).toBe(tmpdir());
});

test('what a killed run left goes before the next one; what others use stays', async () => {
  const [dead, living, foreign] = [`cagou-test-${NOBODY}-aB`, `cagou-test-${process.pid}-aB`, 'cagou-test-x'].map(
    (name) => join(place, name),
  );
  for (const folder of [dead, living, foreign]) await mkdir(String(folder));
  await writeFile(join(String(dead), 'base'), 'rows');
  await clearRooms(place);
  expect([dead, living, foreign].map((folder) => existsSync(String(folder)))).toEqual([false, true, true]);
});

test('a place that is not there is an error of its own', async () => {
  await expect(clearRooms(join(place, 'absent'))).rejects.toThrow('ENOENT');
});
