/**
 * Keeps the page of a begun request on this device, with all that it is made of, so that it opens without network: loaded once the
 * page lives. The page names its parts by their content, and lies on the shelf only once they all do: what is kept is one version.
 */
import { isSharedDevice } from '../device-copy.ts';
import { readState } from '../read-state.ts';
import type { FormState } from '../state.ts';
import { forgetAllPages } from './forget.ts';
import { notedState, noteState } from './kept-state.ts';
import { draftOf, HOLDER_COOKIE, KEPT_AT, KEPT_MS, pageKey, shelfOf, stateKey, WORKER_PATH } from './shelf.ts';

/** A kept page is taken for fresh for so long, unless it is of another version. */
const FRESH_MS = 86_400_000;

/** As much of a page as tells what is kept of it. */
type Kept = Pick<FormState, 'base' | 'answers' | 'draft' | 'offline'>;

/** Keeps the page that is shown. Never rejects: where nothing can be kept, nothing is. */
export async function keepPage(state: Kept): Promise<void> {
  try {
    const { base, answers, draft, offline } = state;
    const holder = holderOf(document.cookie);
    if (holder !== null && (isSharedDevice() || holder !== offline?.holder)) await forgetAllPages();
    if (isSharedDevice() || offline === null || draft === null) return;
    sayHolder(offline.holder);
    const shelf = await caches.open(shelfOf(draftOf(base)));
    if (!isFresh(await shelf.match(pageKey(base)), offline.parts)) await fill(shelf, base);
    const noted = await notedState(base);
    if (noted === null || noted.revision < draft.revision) await noteState(base, { answers, revision: draft.revision });
    await navigator.serviceWorker.register(WORKER_PATH, { scope: `${base}/`, updateViaCache: 'none' });
  } catch {
    // A private window, a device that is full, a network that went meanwhile: the next page tries again.
  }
}

/** The header of a kept page that says what it is made of: another version is made of other parts. */
const MADE_OF = 'x-cagou-parties';

function isFresh(page: Response | undefined, parts: readonly string[]): boolean {
  if (!page || page.headers.get(MADE_OF) !== parts.join(' ')) return false;
  return Date.now() - Date.parse(page.headers.get(KEPT_AT) ?? '') < FRESH_MS;
}

/** Asks for the page anew, since the one that is shown is no longer as it came; then for its parts; the page is put last. */
async function fill(shelf: Cache, base: string): Promise<void> {
  const answer = await fetch(location.pathname, { headers: { accept: 'text/html' }, redirect: 'error' });
  if (!answer.ok) return;
  const text = await answer.text();
  const parts = readState(new DOMParser().parseFromString(text, 'text/html')).offline?.parts ?? [];
  const had = (await shelf.keys()).map(({ url }) => url.slice(location.origin.length));
  await shelf.addAll(parts.filter((part) => !had.includes(part)));
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
  headers.set(KEPT_AT, new Date().toISOString());
  headers.set(MADE_OF, parts.join(' '));
  await shelf.put(pageKey(base), new Response(text, { headers }));
  const stay = new Set([...parts, pageKey(base), stateKey(base)]);
  await Promise.all(had.filter((part) => !stay.has(part)).map((part) => shelf.delete(part)));
}

function sayHolder(holder: string): void {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${HOLDER_COOKIE}=${holder}; path=/; max-age=${KEPT_MS / 1000}; samesite=lax${secure}`;
}

/** Whose pages a device keeps, by its cookies; null when it keeps none. */
export function holderOf(cookies: string): string | null {
  const name = `${HOLDER_COOKIE}=`;
  const found = cookies.split('; ').find((cookie) => cookie.startsWith(name));
  return found === undefined || found === name ? null : found.slice(name.length);
}
