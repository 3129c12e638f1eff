/*
 * What an author typed since the last save, kept in the browser: a crash, a reload or a lost network costs nothing. Each
 * page keeps its own, so that two tabs do not efface each other's; what a page that is gone left behind is taken over by
 * the next that opens the same scheme.
 */
import { readChanges, writeChanges, type Step, type WrittenChange } from '../../engine/studio.ts';
import type { DeviceCopy } from './sync.ts';

const PREFIX = 'cagou-studio:';
/** Name of this page among those of the same browser. */
const PAGE = `${PREFIX}${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
// Held for as long as the page lives: this is how the others know that it does.
void navigator.locks?.request(PAGE, () => new Promise(() => undefined)).catch(() => undefined);

const key = (id: string, page = PAGE): string => `${PREFIX}${id} ${page}`;

/** Keeps unsaved files; a browser that refuses to store (private mode, full) loses the safety net, not the editor. */
export function keepBackup(id: string, copy: DeviceCopy): void {
  try {
    localStorage.setItem(key(id), JSON.stringify(written(copy)));
  } catch (error) {
    console.warn('The browser keeps no copy of unsaved work.', error);
  }
}

/** Forgets the copy of a scheme; a device that keeps nothing only says so in its console. */
export function dropBackup(id: string): void {
  try {
    localStorage.removeItem(key(id));
  } catch (error) {
    console.warn('The browser keeps no copy of unsaved work.', error);
  }
}

/** What was not yet saved when this page, or one that is gone, last left the scheme; null when there are none. */
export async function takeBackup(id: string): Promise<DeviceCopy | null> {
  const living = await livingPages();
  try {
    const found = Object.keys(localStorage)
      .filter((name) => name.startsWith(key(id, '')) && !living.has(name.slice(key(id, '').length)))
      .toSorted()
      .at(-1);
    if (found === undefined) return null;
    const backup = read(found);
    localStorage.removeItem(found);
    if (backup) keepBackup(id, backup);
    return backup;
  } catch (error) {
    console.warn('The browser keeps no copy of unsaved work.', error);
    return null;
  }
}

/** Names of the other pages of the studio that are open; none where the browser does not tell (without https). */
async function livingPages(): Promise<ReadonlySet<string>> {
  try {
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    return new Set(held.flatMap(({ name }) => (name === undefined || name === PAGE ? [] : [name])));
  } catch {
    return new Set();
  }
}

/** Steps as JSON: changes of text are written as splices. */
type WrittenCopy = Omit<DeviceCopy, 'pending'> & {
  readonly pending: readonly (Omit<Step, 'changes'> & { readonly changes: readonly WrittenChange[] })[];
};

function written({ pending, ...copy }: DeviceCopy): WrittenCopy {
  return { ...copy, pending: pending.map((step) => ({ ...step, changes: writeChanges(step.changes) })) };
}

function read(name: string): DeviceCopy | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(name) ?? '');
    if (!isCopy(value)) return null;
    const pending = value.pending.flatMap((step) => {
      const changes = readChanges(step.changes);
      return changes ? [{ ...step, changes }] : [];
    });
    return { ...value, pending };
  } catch {
    return null;
  }
}

function isCopy(value: unknown): value is WrittenCopy {
  return (
    typeof value === 'object' && value !== null && 'revision' in value && 'pending' in value && 'displaced' in value
  );
}
