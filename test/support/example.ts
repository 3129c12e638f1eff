/** The real schemes of the repository, as an author's folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listPins, pinKey, type DispositifSource } from '../../engine/index.ts';
import { readFolder } from '../../runtime/cli/read-folder.ts';
import { readListFolders } from '../../runtime/cli/read-lists.ts';
import type { SentSource } from '../../runtime/dispositifs/judge-source.ts';
import { sendText } from '../../runtime/shared/sent-lists.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXAMPLES = join(ROOT, 'examples');

/** The schemes under examples/, by their folder. */
export const EXAMPLE_IDS: readonly string[] = (await readdir(EXAMPLES, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The folder of a scheme under examples/. */
export function readExample(id: string): Promise<DispositifSource> {
  return readFolder(join(EXAMPLES, id));
}

/** The same, as the thread that compiles is given it. */
export async function sendExample(id: string): Promise<SentSource> {
  const { files } = await readExample(id);
  const lists = await readListFolders(join(ROOT, 'lists'));
  const pinned = listPins({ files }).map(async (pin) => {
    const file = lists.find((list) => list.id === pin.id)?.versions[pin.version - 1]?.file ?? '';
    return [pinKey(pin), sendText(file, await readFile(file, 'utf8'))] as const;
  });
  const latest = Object.fromEntries(lists.map((list) => [list.id, list.versions.length]));
  return { id, files, lists: { latest, pinned: Object.fromEntries(await Promise.all(pinned)) } };
}
