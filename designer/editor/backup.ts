/*
 * What an author typed since the last save, kept in the browser: a crash, a reload or a lost network costs nothing.
 */
import type { Files } from '../api.ts';

export type Backup = {
  /** Revision of the server that the files are a change of. */
  readonly revision: number;
  readonly files: Files;
  /**
   * Digests of what was sent and never answered, such as when the page was left meanwhile: the server may have it all the
   * same. The texts themselves would fill the browser's store while a server is away.
   */
  readonly sent: readonly string[];
};

const key = (id: string): string => `cagou-studio:${id}`;

/** Keeps unsaved files; a browser that refuses to store (private mode, full) loses the safety net, not the editor. */
export function keepBackup(id: string, backup: Backup): void {
  try {
    localStorage.setItem(key(id), JSON.stringify(backup));
  } catch (error) {
    console.warn('The browser keeps no copy of unsaved work.', error);
  }
}

export function dropBackup(id: string): void {
  localStorage.removeItem(key(id));
}

/** The files not yet saved when the page was last left, or null. */
export function readBackup(id: string): Backup | null {
  const text = localStorage.getItem(key(id));
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isBackup(value) ? value : null;
  } catch {
    return null;
  }
}

function isBackup(value: unknown): value is Backup {
  return typeof value === 'object' && value !== null && 'revision' in value && 'files' in value && 'sent' in value;
}
