/** The catalogue: found by words whatever their accents, by theme, by who asks. */
import type { FastifyInstance } from 'fastify';
import { isOpen } from '../../engine/index.ts';
import { readCatalogue, type CatalogueEntry } from '../dispositifs/index.ts';
import type { CatalogueModel } from '../portal/models.ts';
import type { Services } from '../services.ts';
import { periodOf } from './period.ts';
import { sendPage } from './send-page.ts';

interface Search {
  readonly q?: unknown;
  readonly theme?: unknown;
  readonly public?: unknown;
}

export function catalogueRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: Search }>('/', async (request, reply) => {
    const entries = await readCatalogue(services.db);
    const page = catalogueOf(entries, request.query, services.clock.now());
    return sendPage(services, request, reply, { page });
  });
}

function catalogueOf(entries: readonly CatalogueEntry[], search: Search, now: string): CatalogueModel {
  const [query, theme, audience] = [search.q, search.theme, search.public].map(textOf);
  const found = entries.filter(
    ({ identity }) =>
      (theme === '' || identity.theme === theme) &&
      (audience === '' || identity.audiences.some((one) => one === audience)) &&
      matches(identity, query ?? ''),
  );
  return {
    type: 'catalogue',
    query: query ?? '',
    theme: theme ?? '',
    audience: audience ?? '',
    themes: [...new Set(entries.map(({ identity }) => identity.theme))].toSorted((a, b) => a.localeCompare(b, 'fr')),
    audiences: [...new Set(entries.flatMap(({ identity }) => identity.audiences))],
    items: found.map(({ id, identity }) => ({
      id,
      title: identity.title,
      summary: identity.summary,
      theme: identity.theme,
      open: isOpen(identity, now).open,
      period: periodOf(identity, now),
    })),
    empty: entries.length === 0,
  };
}

/** Every word of the query begins a word of the scheme. */
function matches({ title, summary, theme, keywords = [] }: CatalogueEntry['identity'], query: string): boolean {
  const words = wordsOf([title, summary, theme, ...keywords].join(' '));
  return wordsOf(query).every((asked) => words.some((word) => word.startsWith(asked)));
}

/** « Aide à l’élève » → aide, a, l, eleve. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200).trim() : '';
}
