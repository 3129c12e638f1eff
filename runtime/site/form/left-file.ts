/**
 * A document that has not all left stays on this device, so that the page goes on, or offers to. A mark says that there is one:
 * pages without any load nothing for it. It goes once it has arrived or is given up, with its request, and after a day, when the
 * server keeps what came no longer either; after a week where nothing of it has left. A device that is said to be shared keeps none.
 */
import type { Pointer } from '../../../engine/index.ts';
import { isSharedDevice } from './device-copy.ts';
import { forgetPagesOf } from './offline/forget.ts';
import type { KeptFile, KeptFiles } from './kept-file.ts';

const PREFIX = 'cagou.envoi.';
const DAY_MS = 24 * 3_600_000;

/** Where a document is kept: what it is for. */
export type Place = { readonly owner: string; readonly pointer: string };

/** How the database is come by; a test has one of its own. */
export type LoadStore = () => Promise<KeptFiles>;
const loadStore: LoadStore = () => import('./kept-file.ts');

const keyOf = ({ owner, pointer }: Place): string => `${PREFIX}${owner}${pointer}`;

/** Keeps a document that has begun to leave. Where the browser keeps nothing, it lives as long as the page. */
export async function keepFile(place: Place, kept: KeptFile, load = loadStore): Promise<void> {
  if (isSharedDevice()) return;
  const key = keyOf(place);
  try {
    const { keepAt } = await load();
    await keepAt(key, kept);
    localStorage.setItem(key, String(Date.now() + (kept.begun === null ? 7 * DAY_MS : DAY_MS)));
  } catch {
    await drop(key, load);
  }
}

/** What an earlier visit left of a document for a place; null when nothing. */
export async function leftFile(place: Place, load = loadStore): Promise<KeptFile | null> {
  await forgetOld(load);
  const key = keyOf(place);
  if (isSharedDevice() || !marks().includes(key)) return null;
  try {
    const { readAt } = await load();
    return await readAt(key);
  } catch {
    return null;
  }
}

/** Whether a document for a place is on this device. */
export function isKeptFile(place: Place): boolean {
  return marks().includes(keyOf(place));
}

/** Places of a request or a case for which a document is on this device. */
export function keptPointers(owner: string): readonly Pointer[] {
  const start = `${PREFIX}${owner}`;
  return marks().flatMap((key) => (key.startsWith(`${start}/`) ? [key.slice(start.length)] : []));
}

/** Forgets a document that has arrived, was refused or is given up. */
export async function forgetFile(place: Place, load = loadStore): Promise<void> {
  if (marks().includes(keyOf(place))) await drop(keyOf(place), load);
}

async function forgetFilesOf(owner: string, load: LoadStore): Promise<void> {
  const own = marks().filter((key) => key.startsWith(`${PREFIX}${owner}/`));
  await Promise.all(own.map((key) => drop(key, load)));
}

type GivingUp = EventTarget & Pick<HTMLFormElement, 'dataset' | 'submit'>;

/** Where a form gives up a request, what is kept of it here goes first. */
export function forgetWith(forms: Iterable<GivingUp>, load = loadStore): void {
  for (const form of forms)
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const draft = form.dataset['draft'] ?? '';
      void Promise.allSettled([forgetFilesOf(draft, load), forgetPagesOf(draft)]).then(() => form.submit());
    });
}

async function forgetOld(load: LoadStore): Promise<void> {
  const old = marks().filter((key) => Date.now() > Number(localStorage.getItem(key)));
  await Promise.all(old.map((key) => drop(key, load)));
}

async function drop(key: string, load: LoadStore): Promise<void> {
  try {
    const { dropAt } = await load();
    await dropAt(key);
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there, or the next visit forgets it.
  }
}

function marks(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}
