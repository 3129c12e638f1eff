/** Forgets the pages that this device keeps of begun requests. What was typed and has not left yet is none of them. */
import { HOLDER_COOKIE, shelfOf, SHELVES } from './shelf.ts';

/** Forgets the pages of one draft. Never rejects. */
export function forgetPagesOf(draft: string): Promise<void> {
  return forget(
    (shelf) => shelf === shelfOf(draft),
    (scope) => scope.endsWith(`/formulaire/${draft}/`),
  );
}

/** Forgets all of them, and whose they were. Never rejects. */
export async function forgetAllPages(): Promise<void> {
  await forget(
    (shelf) => shelf.startsWith(SHELVES),
    (scope) => scope.includes('/formulaire/'),
  );
  document.cookie = `${HOLDER_COOKIE}=; path=/; max-age=0; samesite=lax`;
}

async function forget(isShelf: (name: string) => boolean, isScope: (scope: string) => boolean): Promise<void> {
  try {
    const shelves = (await caches.keys()).filter(isShelf);
    const workers = (await navigator.serviceWorker.getRegistrations()).filter(({ scope }) => isScope(scope));
    await Promise.all([...shelves.map((name) => caches.delete(name)), ...workers.map((one) => one.unregister())]);
  } catch {
    // A browser without workers, which has kept nothing.
  }
}
