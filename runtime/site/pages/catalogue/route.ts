/** The catalogue: found by words whatever their accents, by theme, by who asks. */
import type { FastifyInstance } from 'fastify';
import { isOpen } from '../../../../engine/index.ts';
import { wordsOf, type Published } from '../../../dispositifs/index.ts';
import type { Services } from '../../../services.ts';
import { periodOf } from '../../serve/period.ts';
import { sendPage } from '../../serve/send-page.ts';
import type { CatalogueModel } from './view.tsx';

interface Search {
  readonly q?: unknown;
  readonly theme?: unknown;
  readonly public?: unknown;
  readonly page?: unknown;
}

/** Schemes of a page: what one looks through without losing heart. */
const PAGE = 20;

/** `/` and `/demarches`: the same list, searched by `q`, `theme` and `audience` of the address. */
export function catalogueRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: Search }>('/', async (request, reply) => {
    const published = await services.catalogue.published();
    const page = catalogueOf(published, request.query, services.clock.now());
    return sendPage(services, request, reply, { page });
  });

  // Where the addresses of schemes begin: people shorten them to see what else there is.
  app.get('/demarches', (request, reply) => reply.redirect(`/${new URL(request.url, 'http://x').search}`, 301));
}

function catalogueOf({ entries, themes, audiences }: Published, search: Search, now: string): CatalogueModel {
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
