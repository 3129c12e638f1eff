/* The texts that come with the product: its documentation, and the schemes that it is shown with. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Text of a file of the documentation. */
export const readDoc = (path: string): Promise<string> => readFile(join(ROOT, 'docs', path), 'utf8');

/** Codes of all diagnostics that have a page. */
export async function listCodes(): Promise<readonly string[]> {
  const names = await readdir(join(ROOT, 'docs/diagnostics'));
  return names.filter((name) => name.endsWith('.md') && name !== 'README.md').map((name) => name.slice(0, -3));
}

/** Identifiers of the schemes that come as examples. */
export async function listExamples(): Promise<readonly string[]> {
  const entries = await readdir(join(ROOT, 'examples'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Paths of the files of an example, one of `listExamples`. */
export async function listExampleFiles(example: string): Promise<readonly string[]> {
  const root = join(ROOT, 'examples', example);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/** Text of a file of an example, one of `listExampleFiles`. */
export const readExampleFile = (example: string, file: string): Promise<string> =>
  readFile(join(ROOT, 'examples', example, file), 'utf8');
