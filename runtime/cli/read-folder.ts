/** Reads the folder of a dispositif as the engine takes it: paths relative to it, texts in UTF-8. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { DEFINITION_FILE, type DispositifSource } from '../../engine/index.ts';
import { UsageError } from './command.ts';
import { fr as messages } from './messages/fr.ts';
import { readLists } from './read-lists.ts';

/** The source in a folder, with the shared lists that stand beside it; hidden files and the definition of a library workflow are left out. Throws UsageError when there is no such folder. */
export async function readFolder(folder: string): Promise<DispositifSource> {
  const root = resolve(folder);
  const isFolder = await stat(root).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(messages.folderMissing(folder));
  const paths = await listFiles(root);
  // Bytes that are no UTF-8 are replaced by a mark, which the compiler tells with everything else.
  const texts = await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const));
  const files = Object.fromEntries(texts);
  return { id: basename(root), files, lists: await readLists(root, { files }) };
}

async function listFiles(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== DEFINITION_FILE && !path.split('/').some((part) => part.startsWith('.')))
    .toSorted();
}
