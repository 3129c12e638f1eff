/**
 * Where a run keeps what it throws away: databases, files, profiles of browsers. In memory where there is enough of it: a run
 * makes and drops some hundred thousand files of databases, and among so many inodes just freed ext4 looks for one
 * that is not (four tenths of the processor's time of all tests with services, before).
 */
import { rmSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a place must have to spare, and the machine beside it: a run keeps at most a third of it there. */
const SPARE_BYTES = 6 * 2 ** 30;
const TMPFS = 0x01_02_19_94;
const SHARED_MEMORY = '/dev/shm';
const NAME = /^cagou-test-(?<pid>\d+)-/u;

export interface Place {
  readonly path: string;
  /** Memory that a process may still take, in bytes. */
  readonly memory: number;
}

/** Folder that runs make their rooms in: shared memory, or the usual one when it is short of room or no memory at all. */
export async function findPlace({ path, memory }: Place): Promise<string> {
  if (memory < SPARE_BYTES) return tmpdir();
  try {
    const { type, bavail, bsize } = await statfs(path);
    return type === TMPFS && bavail * bsize >= SPARE_BYTES ? path : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** Makes the room of this run, which goes with it; rooms of runs that were killed go first. */
export async function makeRoom(): Promise<string> {
  const place = await findPlace({ path: SHARED_MEMORY, memory: process.availableMemory() });
  await clearRooms(place);
  const room = await mkdtemp(join(place, `cagou-test-${process.pid}-`));
  // PostgreSQL, which refuses to run as root, works in there under an account of its own.
  await chmod(room, 0o711);
  process.once('exit', () => rmSync(room, { recursive: true, force: true }));
  return room;
}

/** Removes the rooms in `place` whose runs are no more. */
export async function clearRooms(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    const pid = NAME.exec(name)?.groups?.['pid'];
    if (pid === undefined || isRunning(Number(pid))) continue;
    // Another account's stays.
    await rm(join(place, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
