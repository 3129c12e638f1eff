/** Publishing what is shared, a list or a block: from here on schemes may be pinned to this version, which never changes. */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Diagnostic } from '../../engine/index.ts';
import type { JudgedBlock } from './judge-block.ts';
import type { JudgedList, ListRefusal } from './judge-list.ts';
import { insertShared } from './store/shared.ts';

interface NewList {
  readonly id: string;
  readonly title: string;
  /** CSV. */
  readonly text: string;
  /** Account of the author; null when the demonstration is seeded. */
  readonly by: string | null;
}

interface PublishedList {
  readonly type: 'published';
  readonly number: number;
  readonly hash: string;
  /** False when the last version says the same. */
  readonly changed: boolean;
  readonly warnings: readonly Diagnostic[];
}

/**
 * Publishes a list, or says all that is wrong with it.
 * @param judge reads it: here, or in a thread when it comes from outside
 */
export function publishList<Code extends string>(
  db: Knex,
  list: NewList,
  judge: (text: string) => Promise<JudgedList | ListRefusal<Code>>,
): Promise<PublishedList | ListRefusal<Code>> {
  return publishShared(db, list, judge);
}

/** Publishes a block likewise; its text is JSON. */
export function publishBlock<Code extends string>(
  db: Knex,
  block: NewList,
  judge: (text: string) => Promise<JudgedBlock | ListRefusal<Code>>,
): Promise<PublishedList | ListRefusal<Code>> {
  return publishShared(db, block, judge);
}

async function publishShared<Code extends string>(
  db: Knex,
  { id, title, text, by }: NewList,
  judge: (text: string) => Promise<JudgedList | JudgedBlock | ListRefusal<Code>>,
): Promise<PublishedList | ListRefusal<Code>> {
  const judged = await judge(text);
  if (judged.type === 'refused') return judged;
  const hash = hashText(text);
  const { type: kind, about, warnings } = judged;
  const written = await db.transaction((tx) => insertShared(tx, { kind, id, title, hash, text, about, by }));
  return { type: 'published', hash, warnings, ...written };
}

/** SHA-256 of a text, in hexadecimal. */
function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
