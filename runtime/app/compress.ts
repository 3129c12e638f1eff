/**
 * Beside each file that browsers load, the same at brotli's best, which the server sends to whoever reads it: a fifth less than what
 * it could compress while somebody waits. That takes as long as all the bundling, so a start does not wait for it: until it is
 * done the server compresses as it sends.
 */
import { spawn } from 'node:child_process';
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { constants as system, setPriority } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { codeOf } from '../store/error-code.ts';
import { DIST, SERVED } from './build.ts';

/** Smaller files are sent as they are: they fit in the packets of their headers. */
const COMPRESSED_FROM = 1024;
const COMPRESSIBLE = /\.(?:js|css|svg|ttf)$/u;
const SUFFIX = '.br';

/**
 * Compresses what is built and is not compressed yet; a file is there whole or not at all.
 * @param dist folder of the applications, each in one of its own
 */
export async function compressApplications(dist = DIST): Promise<void> {
  await Promise.all((await findUncompressed(dist)).map(compressFile));
}

/** Does the same in a process of its own, behind all others; gives what ends it. Nothing is started where nothing is left to do. */
export async function compressMeanwhile(): Promise<() => void> {
  if ((await findUncompressed(DIST)).length === 0) return () => undefined;
  const child = spawn(process.execPath, [import.meta.filename], { stdio: ['ignore', 'ignore', 'inherit'] });
  // Started or not, the files are there as they were built.
  child.on('error', (error) => console.error(error.message));
  if (child.pid !== undefined) setPriority(child.pid, system.priority.PRIORITY_LOW);
  return () => void child.kill();
}

async function findUncompressed(dist: string): Promise<readonly string[]> {
  const found = await Promise.all(SERVED.map((name) => uncompressedIn(join(dist, name))));
  return found.flat();
}

async function uncompressedIn(folder: string): Promise<readonly string[]> {
  const names = new Set(await readdir(folder, { recursive: true }).catch(() => []));
  const bare = [...names].filter((name) => COMPRESSIBLE.test(name) && !names.has(`${name}${SUFFIX}`));
  const sizes = await Promise.all(bare.map((name) => stat(join(folder, name)).catch(() => ({ size: 0 }))));
  return bare.filter((_, at) => (sizes[at]?.size ?? 0) >= COMPRESSED_FROM).map((name) => join(folder, name));
}

/** An application that is built again meanwhile takes its folder away: its new files are another time's. */
async function compressFile(path: string): Promise<void> {
  try {
    const content = await readFile(path);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    const beside = `${path}.${process.pid}.part`;
    await writeFile(beside, await promisify(brotliCompress)(content, { params }));
    await rename(beside, `${path}${SUFFIX}`);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

if (import.meta.main) await compressApplications();
