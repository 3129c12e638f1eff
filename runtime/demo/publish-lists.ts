/** The shared lists that come with the product, which its examples are pinned to. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { readListFolders } from '../cli/read-lists.ts';
import { judgeList, latestShared, publishList } from '../shared/index.ts';

const LISTS = join(import.meta.dirname, '../../lists');

/** Publishes the versions of them that are not there yet. */
export async function publishLists(db: Knex): Promise<void> {
  const latest = await latestShared(db, 'list');
  for (const { id, title, versions } of await readListFolders(LISTS)) {
    for (const { file } of versions.slice(latest[id] ?? 0)) {
      const text = await readFile(file, 'utf8');
      const result = await publishList(db, { id, title, text, by: null }, async () =>
        judgeList({ id, text, before: null }),
      );
      if (result.type === 'refused') throw new Error(`list ${id} cannot be published: ${file}`);
    }
  }
}
