/**
 * A PostgreSQL of our own on this machine, for one who has none: real binaries, data in a folder, nothing to install.
 * The server runs in a process group of its own, so that Ctrl-C reaches ours alone, which stops it when its last answer
 * is out. When ours was killed the database is still there at the next start: it is stopped first, by the rules.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findAccount, type Account } from './account.ts';
import { findPostgres } from './binaries.ts';
import { holdFolder } from './folder-hold.ts';
import { stopOrphan } from './orphan.ts';
import { placePrograms, preparePlace } from './place.ts';

interface LocalPostgres {
  /** Connection string of the maintenance database, as superuser. */
  readonly url: string;
  /** Asks the server to end, and waits until it has; connections are cut. */
  stop(): Promise<void>;
}

interface LocalPostgresOptions {
  /** Folder of the data, made when absent. */
  readonly folder: string;
  /** Server settings (postgresql.conf) besides ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Hears, in a sentence, that another start is waited for, that the server ended without being asked to, or is not back yet. */
  readonly tell?: (sentence: string) => void;
}

interface Programs {
  readonly folder: string;
  readonly account: Account | undefined;
}

const USER = 'cagou';
const READY = 'database system is ready to accept connections';
const STILL_ENDING = /lock file "postmaster\.pid" already exists|shared memory block .* is still in use/u;
const RETRY_MS = 200;
const PATIENCE_MS = 10_000;
const RESTART_MS = 2000;

/**
 * Starts PostgreSQL on its data in `folder`, which is made when it is not there, on a free local port.
 * Throws when another server of ours uses the folder, and with PostgreSQL's own words when it does not start.
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const account = await findAccount();
  const found = findPostgres();
  const programs = { folder: await placePrograms(found.folder, found.version, account), account };
  await mkdir(options.folder, { recursive: true });
  const { tell = () => undefined } = options;
  const release = await holdFolder(options.folder, tell);
  try {
    const data = await preparePlace(join(options.folder, 'postgresql'), account);
    await stopOrphan(data);
    const password = await readPassword(join(options.folder, 'postgresql-password'));
    if (!existsSync(join(data, 'PG_VERSION'))) await initialise(programs, data, password);
    const port = await findFreePort();
    const start = (): Promise<ChildProcess> =>
      launchPatiently(programs, data, { ...options.settings, port: String(port) });
    return { url: addressOf(password, port), stop: keepRunning(await start(), start, tell) };
  } finally {
    await release();
  }
}

/**
 * Starts the server again when it ends by itself (short of memory, the machine kills the largest), at the same address:
 * nobody else would, and ours would answer « unavailable » until somebody came. Gives the function that stops it.
 */
function keepRunning(
  first: ChildProcess,
  start: () => Promise<ChildProcess>,
  tell: (sentence: string) => void,
): () => Promise<void> {
  const closing = new AbortController();
  let server = first;
  let restarting: Promise<void> | undefined;

  const restart = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      try {
        server = await start();
        watch();
        return;
      } catch (error) {
        tell(error instanceof Error ? error.message : String(error));
        await delay(RESTART_MS, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
      }
    }
  };
  const watch = (): void => {
    server.once('exit', (code, signal) => {
      if (closing.signal.aborted) return;
      tell(`PostgreSQL ended by itself (${signal ?? code}): it is started again.`);
      restarting = restart();
    });
  };
  watch();
  const takeAlong = (): boolean => server.kill('SIGINT');
  process.once('exit', takeAlong);
  return async () => {
    closing.abort();
    await restarting;
    await stop(server);
    process.off('exit', takeAlong);
  };
}

/** Connection string of the maintenance database of a server of ours. */
export function addressOf(password: string, port: number): string {
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/postgres`;
}

/** Made beside and put in place whole: half a cluster, after a power cut, would be taken for one at the next start. */
async function initialise(programs: Programs, data: string, password: string): Promise<void> {
  const beside = `${data}-new`;
  const passwordFile = `${beside}-password`;
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (programs.account) {
    for (const path of [beside, passwordFile]) await chown(path, programs.account.uid, programs.account.gid);
  }
  try {
    const args = ['--pgdata', beside, '--username', USER, '--pwfile', passwordFile, '--auth=scram-sha-256'];
    const child = run(programs, 'initdb', [...args, '--encoding=UTF8', '--locale=C.UTF-8']);
    const output: string[] = [];
    collect(child, output);
    if ((await ended(child)) !== 0) throw new Error(`PostgreSQL cannot make its data in ${data}:\n${output.join('')}`);
    await rename(beside, data);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/**
 * After a power cut of the database alone its last processes end within moments, and hold its lock and its memory until
 * then: a service manager that restarts at once must not find a server that refuses to.
 */
async function launchPatiently(
  programs: Programs,
  data: string,
  settings: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  for (let waited = 0; ; waited += RETRY_MS) {
    try {
      return await launch(programs, data, settings);
    } catch (error) {
      if (waited >= PATIENCE_MS || !(error instanceof Error && STILL_ENDING.test(error.message))) throw error;
      // A starter that was killed may have started it again at its last moment, after we looked.
      await stopOrphan(data);
      await delay(RETRY_MS);
    }
  }
}

async function launch(
  programs: Programs,
  data: string,
  settings: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = run(programs, 'postgres', ['-D', data, ...args]);
  const output: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const fail = (cause?: unknown): void =>
      reject(new Error(`PostgreSQL does not start:\n${output.join('')}`, { cause }));
    child.once('error', fail);
    child.once('exit', () => fail());
    collect(child, output, (text) => {
      if (text.includes(READY)) resolve();
    });
  });
  // Its messages are not wanted further; left unread they would fill the pipe and stop it.
  child.stderr?.removeAllListeners('data').resume();
  child.stdout?.removeAllListeners('data').resume();
  child.unref();
  return child;
}

function run({ folder, account }: Programs, program: string, args: readonly string[]): ChildProcess {
  return spawn(join(folder, 'bin', program), args, {
    ...account,
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
}

function collect(child: ChildProcess, output: string[], seen?: (text: string) => void): void {
  const take = (chunk: Buffer): void => {
    output.push(chunk.toString());
    seen?.(output.join(''));
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.ref();
  const end = ended(server);
  // « Fast shutdown »: connections are cut, what was committed is kept.
  server.kill('SIGINT');
  await end;
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

async function readPassword(file: string): Promise<string> {
  const kept = existsSync(file) ? await readFile(file, 'utf8') : '';
  // Empty after a crash or on a full disk; PostgreSQL's data are made after it, so no other was ever used.
  if (kept !== '') return kept;
  const password = randomBytes(24).toString('base64url');
  await writeFile(`${file}-new`, password, { mode: 0o600, flush: true });
  await rename(`${file}-new`, file);
  return password;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}
