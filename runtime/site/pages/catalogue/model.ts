/** The catalogue as it is searched: by words, by theme, by who asks, one page at a time. */
import { isOpen, type Instant } from '../../../../engine/index.ts';
import { FEED, feedPath } from '../../../alerts/index.ts';
import type { Published } from '../../../dispositifs/index.ts';
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

/**
 * The page that an address asks for, as it is at a moment; the last one beyond the end. Where words are asked for, the schemes
 * that speak of them most come first, elsewhere those asked for most; all of them where nothing is asked.
 * @param uses requests that each scheme received lately, by its identifier
 */
export function catalogueOf(
  { entries, themes, audiences, finder }: Published,
  uses: ReadonlyMap<string, number>,
  search: Search,
  now: Instant,
): CatalogueModel {
  const query = textOf(search.q);
  const theme = textOf(search.theme);
  const audience = textOf(search.public);
  const usesOf = ({ id }: Entry): number => uses.get(id) ?? 0;
  const found = finder.find(query);
  const byWords = found.by === 'nothing' ? mostFirst(entries, usesOf) : pick(entries, found.ids);
  const kept = byWords.filter(
    ({ identity }) =>
      (theme === '' || identity.theme === theme) &&
      (audience === '' || identity.audiences.some((one) => one === audience)),
  );
  const pages = Math.max(1, Math.ceil(kept.length / PAGE));
  const page = Math.min(numberOf(search.page), pages);
  const isHome = query === '' && theme === '' && audience === '' && page === 1;
  return {
    type: 'catalogue',
    query,
    foundBy: found.by,
    theme,
    audience,
    themes,
    audiences,
    tiles: isHome ? tilesOf(entries, themes, usesOf) : [],
    items: kept.slice((page - 1) * PAGE, page * PAGE).map(({ id, identity }) => ({
      id,
      title: identity.title,
      summary: identity.summary,
      theme: identity.theme,
      open: isOpen(identity, now).open,
      period: periodOf(identity, now),
    })),
    found: kept.length,
    foundElsewhere: kept.length === 0 ? byWords.length : 0,
    page,
    pages,
    alerts: alertsOf(themes.includes(theme) ? theme : '', audiences.includes(audience) ? audience : ''),
    empty: entries.length === 0,
  };
}

function alertsOf(theme: string, audience: string): CatalogueModel['alerts'] {
  const about = theme !== '' ? 'theme' : audience !== '' ? 'audience' : 'all';
  const feed = feedPath({ about, subject: theme || audience });
  return { about, href: `/alertes${feed.slice(FEED.length)}`, feed };
}

type Entry = Published['entries'][number];

/** Those asked for most; among equals the order they came in. */
function mostFirst<T>(entries: readonly T[], usesOf: (entry: T) => number): readonly T[] {
  return entries.toSorted((one, other) => usesOf(other) - usesOf(one));
}

function pick(entries: readonly Entry[], ids: readonly string[]): readonly Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The themes with their number of schemes, those asked for most first. */
function tilesOf(
  entries: readonly Entry[],
  themes: readonly string[],
  usesOf: (entry: Entry) => number,
): CatalogueModel['tiles'] {
  const tiles = themes.map((theme) => {
    const those = entries.filter(({ identity }) => identity.theme === theme);
    return { theme, count: those.length, uses: those.reduce((sum, entry) => sum + usesOf(entry), 0) };
  });
  return mostFirst(tiles, ({ uses }) => uses).map(({ theme, count }) => ({ theme, count }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200).trim() : '';
}

/** The number of a page; the first for anything else. */
function numberOf(value: unknown): number {
  return typeof value === 'string' && /^[1-9]\d{0,4}$/u.test(value) ? Number(value) : 1;
}
