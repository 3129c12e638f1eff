/** A view of the queue as an address that a spreadsheet reads: made by an agent, read with the rights they have at that moment. */
import { Readable } from 'node:stream';
import { insertFeed, limitViewer, listFeeds, may, openFeed, requireViewer } from '../../../identity/index.ts';
import { hasBearer } from '../../../http/origin-check.ts';
import { problem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { TABLE_FORMATS } from '../../../tables/index.ts';
import { describe, type ApiServer } from '../../describe-route.ts';
import { fr as messages } from '../../messages/fr.ts';
import { queueFacets } from '../queue-facets.ts';
import { filterFor, readQueueSearch } from '../queue-query.ts';
import { cellsOf, exportColumns } from './export-columns.ts';
import { exportRows } from './export-rows.ts';

/**
 * `/me/feeds`: listed and made (revoked as any token is); and `/feeds/:secret`. Throws `session-needed` to a program that would make one, and `link-expired`
 * for an address that has ended, was revoked, or whose maker is no agent any more.
 */
export function feedRoutes(app: ApiServer, services: Services): void {
  const { db, config } = services;
  app.get(
    '/me/feeds',
    describe({
      id: 'listFeeds',
      tag: 'cases',
      summary: 'My feeds for spreadsheets, newest first, without their addresses.',
      capability: 'token.manage',
      reply: 'FeedList',
    }),
    async (request) => listFeeds(db, (await requireViewer(request)).userId),
  );

  app.post(
    '/me/feeds',
    describe({
      id: 'createFeed',
      tag: 'cases',
      summary:
        'Makes a feed: an address that gives a view of the queue as CSV, with the rights that I have when it is read, until it ends.',
      capability: 'queue.read',
      body: 'NewFeed',
      reply: 'FeedCreated',
      status: 201,
      limit: 'signIn',
    }),
    async (request, reply) => {
      // What leaked would make others, and never end.
      if (hasBearer(request)) throw problem('session-needed');
      const viewer = await requireViewer(request);
      const made = await db.transaction((tx) => insertFeed(tx, viewer, request.body, config.publicUrl));
      return reply.code(201).send(made);
    },
  );

  app.get(
    '/feeds/:secret',
    describe({
      id: 'readFeed',
      tag: 'cases',
      summary:
        'A feed as CSV, by its address alone. Each of its cases is recorded as read, for the reason that was given.',
      capability: 'feed.read',
      params: { secret: { type: 'string', pattern: '^flux_[\\w-]{43}\\.csv$', description: 'Secret of the address.' } },
      media: 'text/csv',
      limit: 'upload',
    }),
    async (request, reply) => {
      const opened = await openFeed(db, request.params.secret.replace(/\.csv$/u, ''));
      if (!opened || !may(opened.viewer, 'queue.read')) throw problem('link-expired');
      const { view, name } = opened;
      // What its maker reads of cases, and nothing of their own.
      const viewer = limitViewer(opened.viewer, { scopes: ['cases.read'], schemes: null });
      const filter = await filterFor(services, viewer, readQueueSearch(view.search));
      const titles = (await queueFacets(services, viewer, filter.dispositif)).columns.map(({ title }) => title);
      const columns = exportColumns(view.show, titles);
      const pages = exportRows(services, viewer, filter, messages.feedReason(view.reason, name));
      const { mediaType, write } = TABLE_FORMATS.csv;
      const headings = columns.map(({ heading }) => heading);
      const bytes = write({ title: messages.exportTitle, headings, rows: cellsOf(columns, pages) });
      return reply
        .type(mediaType)
        .header('content-disposition', 'inline; filename="dossiers.csv"')
        .header('cache-control', 'private, no-store')
        .header('x-content-type-options', 'nosniff')
        .header('referrer-policy', 'no-referrer')
        .send(Readable.from(bytes, { objectMode: false }));
    },
  );
}
