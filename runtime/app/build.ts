/**
 * Builds the browser applications and the portal's server rendering with Vite, each only when what it is made of has
 * changed since its last build: a second start must not wait for a bundler. Each is built beside and put in place by a
 * rename, so that a server that is running, or a build that is killed, never sees half of one.
 */
import { spawn } from 'node:child_process';
import { createHash, hash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';

interface Application {
  /** Folder under dist/, and Vite's `--mode`. */
  readonly name: string;
  readonly entry: string;
  /** Folders whose files go into it. */
  readonly sources: readonly string[];
  /** Which of them do, where a folder has others too. */
  readonly holds?: RegExp;
}

const ROOT = join(import.meta.dirname, '../..');
/** Where each application is built, in a folder of its name. */
export const DIST = join(ROOT, 'dist');
const SHARED = ['schemas', 'engine', 'runtime/forms', 'runtime/ui'];
const SITE = [...SHARED, 'runtime/site'];
/** Everything, without the handlers beside the views of a page and those that they share. */
const NO_HANDLER = /^(?!runtime\/site\/(?:serve|filling)\/|runtime\/site\/pages\/[^/]+\/(?!view\.|text\.|live\.))/u;
const CONFIGURATION = ['package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const STAMP = '.inputs';

const APPLICATIONS: readonly Application[] = [
  { name: 'portal', entry: 'runtime/site/form/client.tsx', sources: SITE, holds: NO_HANDLER },
  { name: 'documents', entry: 'runtime/site/form/documents-client.tsx', sources: SITE, holds: NO_HANDLER },
  { name: 'pages', entry: 'runtime/site/form/plain-files.ts', sources: SITE, holds: NO_HANDLER },
  { name: 'worker', entry: 'runtime/site/form/offline/worker.ts', sources: ['runtime/site/form/offline'] },
  { name: 'server', entry: 'runtime/site/render/server.tsx', sources: SITE, holds: NO_HANDLER },
  { name: 'desk', entry: 'runtime/desk/index.html', sources: [...SHARED, 'runtime/desk'] },
  { name: 'studio', entry: 'designer/index.html', sources: [...SHARED, 'workflows', 'designer'] },
];

/** Those whose files browsers load. */
export const SERVED = ['portal', 'documents', 'pages', 'desk', 'studio'] as const;

/**
 * Brings dist/ up to date, or only the applications of some names, and returns the names of the applications that were built.
 * Throws with the bundler's words when one does not build; the last good one stays in place.
 */
export async function buildApplications(names?: readonly string[]): Promise<readonly string[]> {
  const present = APPLICATIONS.filter(
    ({ name, entry }) => (names?.includes(name) ?? true) && existsSync(join(ROOT, entry)),
  );
  const sources = readSources();
  const results = await Promise.allSettled(present.map((application) => buildIfChanged(application, sources)));
  const failures = results.filter((result) => result.status === 'rejected').map((result) => String(result.reason));
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
  return results.flatMap((result) => (result.status === 'fulfilled' && result.value ? [result.value] : []));
}

async function buildIfChanged(application: Application, sources: Sources): Promise<string | undefined> {
  const place = join(DIST, application.name);
  const inputs = await hashInputs(application, sources);
  const last = await readFile(join(place, STAMP), 'utf8').catch(() => undefined);
  if (last === inputs) return undefined;
  const beside = join(DIST, `.${application.name}-${randomUUID()}`);
  try {
    await runVite(application.name, beside);
    await writeFile(join(beside, STAMP), inputs);
    await rm(place, { recursive: true, force: true });
    await rename(beside, place);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  return application.name;
}

async function hashInputs({ sources, holds }: Application, { list, digest }: Sources): Promise<string> {
  const all = createHash('sha256');
  const files = (await Promise.all(sources.map(list))).flat().filter((file) => holds?.test(file) ?? true);
  for (const file of [...CONFIGURATION, ...files]) all.update(file).update(await digest(file));
  return all.digest('hex');
}

/** What is in the folders of the sources, in the moment in which it is asked first. */
interface Sources {
  readonly list: (folder: string) => Promise<readonly string[]>;
  readonly digest: (file: string) => Promise<string>;
}

/** Seven applications are made of much the same files: read anew for each, they were a fifth of what a start costs. */
function readSources(): Sources {
  const lists = new Map<string, Promise<readonly string[]>>();
  const digests = new Map<string, Promise<string>>();
  return {
    list: (folder) => once(lists, folder, listFiles),
    digest: (file) => once(digests, file, async () => hash('sha256', await readFile(join(ROOT, file)))),
  };
}

function once<T>(known: Map<string, Promise<T>>, key: string, read: (key: string) => Promise<T>): Promise<T> {
  const found = known.get(key) ?? read(key);
  known.set(key, found);
  return found;
}

async function listFiles(folder: string): Promise<readonly string[]> {
  if (!existsSync(join(ROOT, folder))) return [];
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .toSorted();
}

/** In a process of its own: Vite sets NODE_ENV, which the server reads as the operator's will. */
async function runVite(mode: string, outDir: string): Promise<void> {
  await mkdir(DIST, { recursive: true });
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--mode', mode, '--outDir', outDir, '--logLevel', 'error'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // It uses every core; what runs beside it at a first start has but one, and decides how long that takes.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`« ${mode} » does not build:\n${output.join('')}`);
}

if (import.meta.main) {
  const started = performance.now();
  const built = await buildApplications().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(built.length > 0 ? `Built ${built.join(', ')} in ${seconds} s.` : 'Everything is up to date.');
}
