import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, lstat, mkdtemp, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startLocalPostgres } from '../../../runtime/store/local/start-postgres.ts';

const MODULE = join(import.meta.dirname, '../../../runtime/store/local/start-postgres.ts');
const isRoot = process.getuid?.() === 0;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cagou-local-'));
  await chmod(folder, 0o711);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** A server started by a process of its own, which prints the address and waits to be killed. */
async function startElsewhere(): Promise<{ readonly url: string; readonly kill: () => Promise<void> }> {
  const script = `import { startLocalPostgres } from ${JSON.stringify(MODULE)};
    console.log((await startLocalPostgres({ folder: ${JSON.stringify(folder)} })).url);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [chunk] = await once(child.stdout, 'data');
  return {
    url: String(chunk).trim(),
    async kill() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Number of the process that holds the data. */
async function postmaster(): Promise<number> {
  const [line = ''] = (await readFile(join(folder, 'postgresql/postmaster.pid'), 'utf8')).split('\n');
  return Number(line);
}

/** Numbers of the servers started on the data, but for one. */
async function findPostmasters(former: number): Promise<readonly number[]> {
  const numbers = (await readdir('/proc')).map(Number).filter((number) => number > 0 && number !== former);
  const lines = await Promise.all(numbers.map((number) => readFile(`/proc/${number}/cmdline`, 'utf8').catch(() => '')));
  const data = ['-D', join(folder, 'postgresql')].join('\0');
  return numbers.filter((_, index) => lines[index]?.includes(data));
}

describe('a local PostgreSQL', () => {
  test('keeps its data and its password from one start to the next', async () => {
    const first = await startLocalPostgres({ folder });
    await query(first.url, 'create table kept as select 1 as answer');
    await first.stop();
    const second = await startLocalPostgres({ folder });
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 1 }]);
    await second.stop();
  });

  test('is taken over, whole, when its starter was killed', async () => {
    const killed = await startElsewhere();
    await query(killed.url, 'create table kept as select 2 as answer');
    const former = await postmaster();
    await killed.kill();
    const server = await startLocalPostgres({ folder });
    expect(await query(server.url, 'select answer from kept')).toEqual([{ answer: 2 }]);
    // Its number, not its address: the machine may give the new server the port of the old one.
    expect(await postmaster()).not.toBe(former);
    await server.stop();
  });

  test('starts again in the moment after both it and its starter were killed', async () => {
    const killed = await startElsewhere();
    process.kill(await postmaster(), 'SIGKILL');
    await killed.kill();
    const server = await startLocalPostgres({ folder });
    expect(await query(server.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await server.stop();
  });

  test('starts again on the lock of a server whose number another program has now', async () => {
    await (await startLocalPostgres({ folder })).stop();
    // Of a program of PostgreSQL's own account, which it takes for a server that still runs.
    const { uid, gid } = await stat(join(folder, 'postgresql'));
    const other = spawn('sleep', ['60'], { uid, gid });
    const lock = join(folder, 'postgresql/postmaster.pid');
    await writeFile(lock, `${other.pid}\n${join(folder, 'postgresql')}\n0\n1\n\n\n\n`);
    await chown(lock, uid, gid);
    const server = await startLocalPostgres({ folder });
    expect(await query(server.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await server.stop();
    other.kill();
  });

  test('starts again when the starter was killed while it started the killed server again', async () => {
    const killed = await startElsewhere();
    const former = await postmaster();
    process.kill(former, 'SIGKILL');
    // The new one has been started, and has not taken the lock of the data yet, or only just.
    await expect.poll(() => findPostmasters(former), { timeout: 20_000, interval: 1 }).not.toEqual([]);
    await killed.kill();
    const server = await startLocalPostgres({ folder });
    expect(await query(server.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await server.stop();
  });

  test('takes over the server that takes the lock of a killed one while the end of that one is waited for', async () => {
    const killed = await startElsewhere();
    await query(killed.url, 'create table kept as select 4 as answer');
    const lock = join(folder, 'postgresql/postmaster.pid');
    const taken = await readFile(lock, 'utf8');
    await killed.kill();
    // Its starter was killed before it had the lock, which is still that of a number nobody has.
    await writeFile(lock, taken.replace(/^\d+/u, '4194304'));
    const starting = startLocalPostgres({ folder });
    await delay(500);
    await writeFile(lock, taken);
    const server = await starting;
    expect(await query(server.url, 'select answer from kept')).toEqual([{ answer: 4 }]);
    expect(await readFile(lock, 'utf8')).not.toContain(taken);
    await server.stop();
  });

  test('is started again, at the same address, when it alone was killed', async () => {
    const told: string[] = [];
    const server = await startLocalPostgres({ folder, tell: (sentence) => told.push(sentence) });
    await query(server.url, 'create table kept as select 3 as answer');
    for (let times = 1; times <= 2; times += 1) {
      process.kill(await postmaster(), 'SIGKILL');
      await expect
        .poll(() => query(server.url, 'select answer from kept').catch(() => null), { timeout: 20_000 })
        .toEqual([{ answer: 3 }]);
      expect(told).toHaveLength(times);
    }
    expect(told[0]).toContain('PostgreSQL ended by itself (SIGKILL)');
    await server.stop();
    await expect(query(server.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  test('starts after a crash that left its password empty', async () => {
    await writeFile(join(folder, 'postgresql-password'), '');
    const server = await startLocalPostgres({ folder });
    expect(await query(server.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await server.stop();
  });

  test('is left alone while its starter lives, and says who that is', async () => {
    const other = await startElsewhere();
    await expect(startLocalPostgres({ folder })).rejects.toThrow('in use by another server');
    expect(await query(other.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await other.kill();
    await (await startLocalPostgres({ folder })).stop();
  });

  test('is made once by two first starts at the same moment: the second is told, and leaves it to the first', async () => {
    const told: string[] = [];
    const tell = (sentence: string): void => void told.push(sentence);
    const other = startElsewhere();
    await expect.poll(() => existsSync(join(folder, 'start.lock')), { timeout: 20_000, interval: 5 }).toBe(true);
    await expect(startLocalPostgres({ folder, tell })).rejects.toThrow(/^The data in .* are in use by another server/u);
    expect(told).toEqual([expect.stringMatching(/^Another start \(process \d+\) is under way in .*: this one waits/u)]);
    expect(await query((await other).url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await (await other).kill();
    await (await startLocalPostgres({ folder })).stop();
    expect(existsSync(join(folder, 'start.lock'))).toBe(false);
  });

  test.each(['999999999 12345 left-by-a-crash', `${process.pid} 1 of-an-earlier-process-of-that-number`])(
    'is not kept from starting by a start that was killed (%s)',
    async (left) => {
      await writeFile(join(folder, 'start.lock'), left);
      const told: string[] = [];
      const server = await startLocalPostgres({ folder, tell: (sentence) => told.push(sentence) });
      expect(told).toEqual([]);
      await server.stop();
    },
  );

  test('takes no connection without the password', async () => {
    const server = await startLocalPostgres({ folder });
    const url = new URL(server.url);
    url.password = 'wrong';
    await expect(query(url.href, 'select 1')).rejects.toThrow('password authentication failed');
    await server.stop();
  });

  test.runIf(isRoot)('is started by root in a folder that only root may enter, behind a link', async () => {
    await chmod(folder, 0o700);
    const server = await startLocalPostgres({ folder });
    expect(await query(server.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await server.stop();
    const link = join(folder, 'postgresql');
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    await rm(await readlink(link), { recursive: true });
  });
});
