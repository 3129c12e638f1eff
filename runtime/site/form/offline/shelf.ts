/**
 * Where a device keeps the pages of begun requests: one shelf a request, with a page of its form, all that this page is made of, and
 * what the server last said that it had. What is named here is what the page, the worker and the server agree on.
 */

/** Before the name of each shelf; the number changes with what lies on one, so that no worker reads what another wrote. */
export const SHELVES = 'cagou-demande-1-';

/** The cookie that says, in a form that nobody can read, whose pages this device keeps. */
export const HOLDER_COOKIE = 'cagou.garde';

/** Milliseconds for which a page is kept after it was last opened with a network. */
export const KEPT_MS = 7 * 86_400_000;

/** Where the worker is served: it can be asked by no page outside of its folder. */
export const WORKER_PATH = '/demarches/hors-ligne.js';

/** On the root element of a page that comes from the device. */
export const FROM_DEVICE = 'garde';

/** The shelf of a draft. */
export function shelfOf(draft: string): string {
  return `${SHELVES}${draft}`;
}

/** The draft of the pages under an address, `/demarches/…/formulaire/<draft>`, with or without a slash at its end. */
export function draftOf(base: string): string {
  return base.replace(/\/$/u, '').split('/').at(-1) ?? '';
}

/** Under which the page lies on its shelf, whichever page of the form it was: no page of a form has such a name. */
export function pageKey(base: string): string {
  return `${base}/.page`;
}

/** Under which lies what the server last had. */
export function stateKey(base: string): string {
  return `${base}/.etat`;
}

/** The header of a kept page that says when it was kept. */
export const KEPT_AT = 'x-cagou-garde';

/** Whether something that was kept at a moment is too old to be shown; what says no moment is. */
export function isWorn(keptAt: string | null, now: number): boolean {
  const age = now - Date.parse(keptAt ?? '');
  return !(age >= -KEPT_MS && age < KEPT_MS);
}
