/** What the worker does, apart from doing it: what a request is to it, and what follows from its answer. */

/** As much of a request as tells what it is; `path` is without its query. */
export type PageRequest = { readonly method: string; readonly mode: string; readonly path: string };

/** What a request is: a page to read, the filing, something that pages are made of, or nothing of the worker's. */
export type Role = 'page' | 'filing' | 'part' | 'other';

/** @param base of the draft that the worker serves, without a slash at its end */
export function roleOf({ method, mode, path }: PageRequest, base: string): Role {
  if (mode === 'navigate') {
    if (method === 'GET') return path.startsWith(`${base}/`) ? 'page' : 'other';
    return method === 'POST' && path === `${base}/verification` ? 'filing' : 'other';
  }
  return method === 'GET' ? 'part' : 'other';
}

/** What came of asking the network; null when nothing did. A redirection is not followed here, and says no status. */
export type Came = { readonly type: string; readonly status: number } | null;

/**
 * What follows for who asked, and for what is kept: the answer as it is; the same, and nothing is kept any more, since the server
 * gives this page no longer to who asks (filed, erased, of somebody else, signed out) or may have filed it; or the kept page.
 */
export type Outcome = 'pass' | 'pass-and-forget' | 'from-device';

/** Answers of what stands before a service that is away. */
const AWAY: ReadonlySet<number> = new Set([502, 503, 504]);

/** @param role of the request */
export function outcomeOf(role: 'page' | 'filing', came: Came): Outcome {
  if (came === null) return 'from-device';
  const { type, status } = came;
  // What was kept is what the next page of the form that comes writes again.
  if (type === 'opaqueredirect') return 'pass-and-forget';
  if (role === 'filing') return 'pass';
  if (AWAY.has(status)) return 'from-device';
  return status >= 400 && status < 500 && status !== 429 && status !== 408 ? 'pass-and-forget' : 'pass';
}

/** The kept page as it is shown: it says of itself where it comes from. */
export function sayKept(html: string, mark: string): string {
  return html.replace(/<html\b/u, `<html data-${mark}="oui"`);
}
