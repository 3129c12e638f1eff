/**
 * Chromium comes with `npm ci`, packed for Linux on x64; here it is unpacked once, beside node_modules, with the fonts
 * and libraries packed with it: a machine with neither renders the same pages as any other. Elsewhere than on Linux x64
 * the Chrome that is installed is used.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export interface Chromium {
  /** Path of the program; absent when Playwright is to look for an installed Chrome. */
  readonly executablePath?: string;
  /** Environment the program is started with. */
  readonly env: Readonly<Record<string, string>>;
}

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium');

/** Unpacks Chromium when that was not done yet, and says how to start it. */
export async function findChromium(): Promise<Chromium> {
  const env = Object.fromEntries(Object.entries(process.env).filter(isDefined));
  if (process.platform !== 'linux' || process.arch !== 'x64') return { env };
  const folder = join(ROOT, '.cache', `chromium-${await packageVersion()}`);
  if (!existsSync(folder)) await unpack(folder);
  const executablePath = join(folder, 'chromium');
  env['FONTCONFIG_FILE'] = await writeFontConfiguration(folder);
  const { stdout } = await run('ldd', [executablePath]);
  if (stdout.includes('not found')) env['LD_LIBRARY_PATH'] = join(folder, 'al2023', 'lib');
  return { executablePath, env };
}

async function packageVersion(): Promise<string> {
  const { version }: { version: string } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
  return version;
}

/** The package unpacks into the temporary folder, whose name it reads when loaded: hence a process of its own. */
async function unpack(folder: string): Promise<void> {
  const beside = `${folder}-${randomUUID()}`;
  await mkdir(beside, { recursive: true });
  try {
    const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
    await run(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: ROOT,
      // Without it the package leaves out the libraries that a small machine lacks.
      env: { ...process.env, TMPDIR: beside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    });
    await rename(beside, folder).catch((cause: unknown) => {
      if (!existsSync(folder)) throw new Error(`Chromium cannot be put in ${dirname(folder)}`, { cause });
    });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** The same faces on every machine, so that pictures and line breaks do not depend on what is installed. */
const FACES: Readonly<Record<string, string>> = {
  'sans-serif': 'Open Sans',
  'system-ui': 'Open Sans',
  serif: 'Open Sans',
  monospace: 'DejaVu Sans Mono',
};

/** Written at each start, and put in place whole: another run may be reading it. */
async function writeFontConfiguration(folder: string): Promise<string> {
  const aliases = Object.entries(FACES).map(
    ([family, face]) =>
      `<alias binding="strong"><family>${family}</family><prefer><family>${face}</family></prefer></alias>`,
  );
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>${join(ROOT, 'node_modules/dejavu-fonts-ttf/ttf')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
  ${aliases.join('\n  ')}
</fontconfig>
`;
  const file = join(folder, 'fonts.conf');
  const beside = `${file}-${randomUUID()}`;
  await writeFile(beside, text);
  await rename(beside, file);
  return file;
}

function isDefined(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}
