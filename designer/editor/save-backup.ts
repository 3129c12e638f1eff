/*
 * Sends what was typed. The answer of an earlier save may have been lost with the page or the network although the
 * server has what it carried: that is no other author's work, so what was typed since goes on top of it.
 */
import type { DraftSource, SaveDraft } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';
import type { Backup } from './backup.ts';
import { digestOf } from './digest.ts';

/** The server's draft of one scheme. */
export type DraftStore = {
  readonly read: () => Promise<DraftSource>;
  /** @throws when the draft is of another revision; `isConflict` tells. */
  readonly save: (draft: SaveDraft) => Promise<DraftSource>;
  readonly isConflict: (error: unknown) => boolean;
};

/**
 * Saves the files of a backup on the revision they are a change of.
 * @returns the draft as the server has it now.
 * @throws what the store throws; a conflict only when the server has what was never sent from here.
 */
export async function saveBackup(store: DraftStore, { files, revision, sent }: Backup): Promise<DraftSource> {
  try {
    return await store.save({ files, revision });
  } catch (error) {
    if (!store.isConflict(error)) throw error;
    const theirs = await store.read();
    if (sameFiles(theirs.files, files)) return theirs;
    if (!sent.includes(digestOf(theirs.files))) throw error;
    return store.save({ files, revision: theirs.revision });
  }
}

/** Whether both hold the same paths with the same texts. */
export function sameFiles(a: Files, b: Files): boolean {
  const paths = Object.keys(a);
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path]);
}
