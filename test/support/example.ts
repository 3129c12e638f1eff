/** The real schemes of the repository, as an author's folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DispositifSource } from '../../engine/index.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');

/** The schemes under examples/, by their folder. */
export const EXAMPLE_IDS: readonly string[] = (await readdir(EXAMPLES, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The folder of a scheme under examples/. */
export async function readExample(id: string): Promise<DispositifSource> {
  const folder = join(EXAMPLES, id);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const),
  );
  return { id, files: Object.fromEntries(files) };
}
