/** What the register said of a scheme before: its versions, and what became different in its entry with each. */
import type { Knex } from 'knex';
import { compareRegister } from '../../engine/index.ts';
import type { ProcessingHistory } from '../../schemas/types/api.ts';
import { readFormerVersions, type FormerVersion } from './store/versions.ts';

/** Versions told at once: each is compared with the one before. */
const PAGE = 10;
const MOST_CHANGES = 100;
const AFTER_ALL = 2_000_000_000;

/** A page of the versions of a scheme, newest first; `cursor` is `next` of the page before. Empty for a scheme that has none. */
export async function processingHistory(db: Knex, id: string, cursor: number = AFTER_ALL): Promise<ProcessingHistory> {
  const found = await readFormerVersions(db, id, cursor, PAGE + 1);
  const items = found.slice(0, PAGE).map((version, index) => told(version, found[index + 1]));
  return { items, next: found.length > PAGE ? String(items.at(-1)?.version) : null };
}

function told(version: FormerVersion, before: FormerVersion | undefined): ProcessingHistory['items'][number] {
  const changes = before === undefined ? [] : compareRegister(before.files, version.files);
  return {
    version: version.version,
    since: version.publishedAt.toISOString(),
    by: version.by,
    first: before === undefined,
    changes: changes.slice(0, MOST_CHANGES).map(({ path, type, before: old, after }) => ({
      path,
      type,
      before: old,
      after,
    })),
    moreChanges: Math.max(0, changes.length - MOST_CHANGES),
  };
}
