/** The catalogue as it is searched: by words, by theme, by who asks, one page at a time. */
import { isOpen, type Instant } from '../../../../engine/index.ts';
import { wordsOf, type Published } from '../../../dispositifs/index.ts';
import { periodOf } from '../../serve/period.ts';
import type { CatalogueModel } from './view.tsx';

/** What an address asks for, as it came. */
export interface Search {
  readonly q?: unknown;
  readonly theme?: unknown;
  readonly public?: unknown;
  readonly page?: unknown;
}

/** Schemes of a page: what one looks through without losing heart. */
const PAGE = 20;

/** The page that an address asks for, as it is at a moment; the last one beyond the end, and all schemes where nothing is asked. */
export function catalogueOf({ entries, themes, audiences }: Published, search: Search, now: Instant): CatalogueModel {
  const query = textOf(search.q);
  const theme = textOf(search.theme);
  const audience = textOf(search.public);
  const asked = wordsOf(query);
  const found = entries.filter(
    ({ identity, words }) =>
      (theme === '' || identity.theme === theme) &&
      (audience === '' || identity.audiences.some((one) => one === audience)) &&
      // Every word of the query begins a word of the scheme.
      asked.every((begun) => words.some((word) => word.startsWith(begun))),
  );
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(numberOf(search.page), pages);
  return {
    type: 'catalogue',
    query,
    theme,
    audience,
    themes,
    audiences,
    items: found.slice((page - 1) * PAGE, page * PAGE).map(({ id, identity }) => ({
      id,
      title: identity.title,
      summary: identity.summary,
      theme: identity.theme,
      open: isOpen(identity, now).open,
      period: periodOf(identity, now),
    })),
    found: found.length,
    page,
    pages,
    empty: entries.length === 0,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200).trim() : '';
}

/** The number of a page; the first for anything else. */
function numberOf(value: unknown): number {
  return typeof value === 'string' && /^[1-9]\d{0,4}$/u.test(value) ? Number(value) : 1;
}
