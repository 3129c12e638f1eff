/** Writes docs/language.md. `--check` writes nothing and fails when what is written is not what would be. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languagePage } from './language/language-page.ts';

const PAGE = join(import.meta.dirname, '../../docs/language.md');

const page = await languagePage();
if (!process.argv.includes('--check')) await writeFile(PAGE, page);
else if ((await readFile(PAGE, 'utf8').catch(() => null)) !== page) {
  console.error('Not up to date, run `npm run generate`: docs/language.md');
  process.exitCode = 1;
}
