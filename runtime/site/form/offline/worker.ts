/**
 * The worker of one begun request: where the network does not answer, it gives the page that this device keeps of it. It writes
 * nothing, keeps nothing in memory and looks at no other page; what lies on the shelf was put there by the page (`keep-page.ts`).
 */
import { draftOf, FROM_DEVICE, isWorn, KEPT_AT, pageKey, shelfOf } from './shelf.ts';
import { outcomeOf, roleOf, sayKept } from './worker-rules.ts';

/** As much of a worker as is used; the types of pages, which all else here has, know no workers. */
type Worker = {
  readonly registration: { readonly scope: string; readonly unregister: () => Promise<boolean> };
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly addEventListener: (type: string, listen: (event: WorkerEvent) => void) => void;
};
type WorkerEvent = {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
  readonly waitUntil: (work: Promise<unknown>) => void;
};

declare const self: Worker;

/** A line on which nothing comes for so long is taken for cut, where the device has the page. */
const PATIENCE_MS = 20_000;

const base = new URL(self.registration.scope).pathname.replace(/\/$/u, '');
const shelf = shelfOf(draftOf(base));

// It knows no version of the product: a newer one may take over at once.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  const { method, mode } = request;
  const role = roleOf({ method, mode, path: pathname }, base);
  if (role === 'part') event.respondWith(givePart(request));
  else if (role !== 'other') event.respondWith(givePage(role, request));
});

async function givePage(role: 'page' | 'filing', request: Request): Promise<Response> {
  const kept = await readPage();
  const asked = fetch(request).catch(() => null);
  const came = await (kept && role === 'page' ? Promise.race([asked, patience()]) : asked);
  const outcome = outcomeOf(role, came);
  if (outcome === 'pass-and-forget') await forget();
  if (outcome !== 'from-device' || !kept) return came ?? Response.error();
  return new Response(sayKept(await kept.text(), FROM_DEVICE), { headers: kept.headers });
}

/** What is kept is named by its content, or dresses the page alone: never of another version than the page. */
async function givePart(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { cacheName: shelf, ignoreVary: true });
  return kept ?? fetch(request);
}

function patience(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null));
}

async function readPage(): Promise<Response | null> {
  const kept = await caches.match(pageKey(base), { cacheName: shelf, ignoreVary: true });
  if (!kept) return null;
  if (!isWorn(kept.headers.get(KEPT_AT), Date.now())) return kept;
  await forget();
  return null;
}

async function forget(): Promise<void> {
  await caches.delete(shelf);
  await self.registration.unregister();
}
