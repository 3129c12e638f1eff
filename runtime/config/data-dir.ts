/** The folder of the data of an installation, and the secret that is kept in it. */
import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from './config-error.ts';

/**
 * Makes the folder where there is none.
 * @throws ConfigError where it cannot be written in
 */
export function prepareDataDir(path: string): void {
  try {
    makeFolder(path);
    accessSync(path, constants.W_OK);
  } catch (cause) {
    throw new ConfigError([
      `DATA_DIR must be the path of a folder that can be written in: ${path} cannot (${codeOf(cause)}).`,
    ]);
  }
}

/** Step by step: `recursive` never ends in a place such as /proc, where nothing can be made. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return;
    if (codeOf(cause) !== 'ENOENT' || existsSync(dirname(path))) throw cause;
    makeFolder(dirname(path));
    mkdirSync(path);
  }
}

/** As long as one that an operator may set: shorter ones are what a crash or a full disk left half written. */
const SHORTEST_SECRET = 32;

/**
 * The secret of the installation, as 64 hexadecimal digits; it is made where there is none. It outlives restarts, else everybody would
 * be signed out; nobody but the server's account reads it.
 * @throws ConfigError where it can neither be read nor kept
 */
export function keepSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  const kept = readSecret(path);
  if (kept !== null) return kept;
  const beside = `${path}-${process.pid}`;
  const secret = randomBytes(32).toString('hex');
  try {
    writeFileSync(beside, secret, { mode: 0o600, flush: true });
    // What is there now is half of one; whole ones are put in place at once, the first of two servers' wins.
    rmSync(path, { force: true });
    linkSync(beside, path);
  } catch (cause) {
    const other = codeOf(cause) === 'EEXIST' ? readSecret(path) : null;
    if (other !== null) return other;
    throw new ConfigError([
      `The secret cannot be kept in ${path} (${codeOf(cause)}): make DATA_DIR writable, or set SECRET.`,
    ]);
  } finally {
    rmSync(beside, { force: true });
  }
  return secret;
}

function readSecret(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8').trim();
    return text.length >= SHORTEST_SECRET ? text : null;
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw new ConfigError([
      `The secret in ${path} cannot be read (${codeOf(cause)}): let the server read it, or set SECRET.`,
    ]);
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
