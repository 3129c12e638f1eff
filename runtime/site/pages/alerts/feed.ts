/** What is new, for readers of feeds and for other sites (Atom, RFC 4287). */
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { aboutInWords, atomFeed, FEED, feedPath, feedTitle, listNews } from '../../../alerts/index.ts';
import { problem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { aboutNamed, pageOf, titlesIn, type Named } from './about.ts';

/** What a reader that looks once a day has not seen. */
const ENTRIES = 50;
/** How long readers of feeds and caches between may keep one, in seconds. */
const FEED_AGE = 900;

/** `/alertes.atom`, about what the address names by `theme`, `public` or `demarche`. Throws `not-found` for what is not there. */
export function feedRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: Named }>(FEED, async (request, reply) => {
    const { db, catalogue, config } = services;
    const published = await catalogue.published();
    const about = aboutNamed(published, request.query);
    if (about === null) throw problem('not-found');
    const words = about.about === 'all' ? null : aboutInWords(about, titlesIn(published));
    const document = atomFeed({
      siteUrl: config.publicUrl,
      path: feedPath(about),
      title: feedTitle(words, config.brand.name),
      organisation: config.brand.name,
      page: pageOf(about),
      news: await listNews(db, about, ENTRIES),
    });
    const tag = `"${createHash('sha256').update(document).digest('base64url').slice(0, 22)}"`;
    void reply.headers({ 'cache-control': `public, max-age=${FEED_AGE}`, etag: tag });
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    return reply.type('application/atom+xml; charset=utf-8').send(document);
  });
}
