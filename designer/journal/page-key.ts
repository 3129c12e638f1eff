/*
 * How a tab is known to the server, which tells the others of it. A page that is loaded again keeps its name, so that nobody hears of
 * it twice; a tab that is made from another one is another page, though the browser copies what is kept.
 */
import { makeKey } from './make-key.ts';

const KEPT = 'cagou-studio-page';

/** The name of this tab. */
export function pageKey(): string {
  known ??= keptKey() ?? makeKey();
  try {
    sessionStorage.setItem(KEPT, known);
  } catch {
    // A browser that keeps nothing gives a new name at each load: the former one is heard of for a moment more.
  }
  return known;
}

let known: string | null = null;

function keptKey(): string | null {
  const isReload = performance
    .getEntriesByType('navigation')
    .some((entry) => 'type' in entry && entry.type === 'reload');
  if (!isReload) return null;
  try {
    return sessionStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
