/**
 * Writes docs/diagnostics: a page for each code, from the table of diagnostics, so that a message is never explained in
 * other words than it is told. `--check` writes nothing and fails when what is written is not what would be.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnosticPages } from './diagnostic-pages.ts';

const FOLDER = join(import.meta.dirname, '../../docs/diagnostics');

await mkdir(FOLDER, { recursive: true });
const pages = diagnosticPages();
const present = await readdir(FOLDER);
const stale: string[] = present.filter((name) => !pages.has(name));
for (const [name, text] of pages) {
  const current = present.includes(name) ? await readFile(join(FOLDER, name), 'utf8') : null;
  if (current !== text) stale.push(name);
}
if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(
      `Not up to date, run \`npm run generate\`: ${stale.map((name) => `docs/diagnostics/${name}`).join(', ')}`,
    );
    process.exitCode = 1;
  }
} else {
  for (const name of present) if (!pages.has(name)) await rm(join(FOLDER, name));
  for (const [name, text] of pages) await writeFile(join(FOLDER, name), text);
}
