/** The queue of an agent. */
import { createLiveQueue, listCases, listOverseen, queueMap, readSortBy } from '../../cases/index.ts';
import { describe, SLUG, type ApiServer } from '../describe-route.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { doublesAmong } from './linked.ts';
import { queueFacets } from './queue-facets.ts';
import { absentOf, filterFor, heldBy, QUEUE_QUERY } from './queue-query.ts';

/** Rows whose cases are acted on together: more than anybody has the consequences of in their head. */
const MOST_TOGETHER = 2000;

/** Rows that one map looks at: more is no picture, and their answers are read. */
const MOST_ON_MAP = 5000;

/**
 * `GET /cases`, a page of the queue, `GET /cases/counts` of its views, `GET /cases/facets`, what it can be narrowed by,
 * `GET /cases/map`, where its cases are, and `GET /cases/selection`, the cases of a view; all over the functions that the agent holds.
 */
export function queueRoutes(app: ApiServer, services: Services): void {
  const { clock } = services;
  const queue = createLiveQueue(services);

  app.get(
    '/cases',
    describe({
      id: 'listQueue',
      tag: 'cases',
      summary: 'A page of the queue, for the functions held.',
      capability: 'queue.read',
      query: {
        ...QUEUE_QUERY,
        by: {
          type: 'string',
          maxLength: 200,
          pattern: '^-?(?:=.+|number|dispositif|applicant|toDo|dueAt|assignee|filedAt|opinions)$',
          description:
            'Column that the rows are put in order by, in place of `sort`; with - before it the greatest come first. One of the schemes’ own by its title: -=Devis. Of a view of more than 2,000 rows its first 2,000 are put in order, see `sortedAmong`.',
        },
        cursor: { type: 'string', maxLength: 800, description: '`next` of the page before.' },
        limit: { type: 'integer', minimum: 1, maximum: 200, description: 'Rows; 50 when absent.' },
      },
      reply: 'QueuePage',
    }),
    async (request) => {
      const { cursor, by, limit = 50, ...query } = request.query;
      const viewer = await requireViewer(request);
      const filter = await filterFor(services, viewer, query);
      const page = await queue.page({ ...filter, cursor, limit }, readSortBy(by));
      const ids = page.items.map(({ caseId }) => caseId);
      const doubles = await doublesAmong(services, viewer, ids);
      return { ...page, items: page.items.map((row) => (doubles.has(row.caseId) ? { ...row, double: true } : row)) };
    },
  );

  app.get(
    '/cases/counts',
    describe({
      id: 'countQueue',
      tag: 'cases',
      summary: 'How many rows each view has, up to 1,000.',
      capability: 'queue.read',
      query: { dispositif: { ...SLUG, description: 'Only this scheme.' } },
      reply: 'QueueCounts',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { userId } = viewer;
      const functions = await heldBy(services, viewer);
      const overseen = await listOverseen(services.db, viewer.functions);
      const { dispositif } = request.query;
      const absent = absentOf(viewer);
      return queue.counts({ functions, overseen, userId, absent, dispositif, now: clock.now() });
    },
  );

  app.get(
    '/cases/selection',
    describe({
      id: 'selectQueue',
      tag: 'cases',
      summary: 'The cases of a view, to act on them together: nothing of what they hold, and no reading is recorded.',
      capability: 'queue.read',
      query: QUEUE_QUERY,
      reply: 'QueueSelection',
    }),
    async (request) =>
      listCases(services, await filterFor(services, await requireViewer(request), request.query), MOST_TOGETHER),
  );

  app.get(
    '/cases/map',
    describe({
      id: 'mapQueue',
      tag: 'cases',
      summary: 'Where the cases of a view are, of those whose place the functions held may read: its first 5,000 rows.',
      capability: 'queue.read',
      query: QUEUE_QUERY,
      reply: 'QueueMap',
    }),
    async (request) =>
      queueMap(services, await filterFor(services, await requireViewer(request), request.query), MOST_ON_MAP),
  );

  app.get(
    '/cases/facets',
    describe({
      id: 'listQueueFacets',
      tag: 'cases',
      summary: 'What the queue can be narrowed by: columns with their usual values, marks, holders, groups.',
      capability: 'queue.read',
      query: { dispositif: { ...SLUG, description: 'Of this scheme only.' } },
      reply: 'QueueFacets',
    }),
    async (request) => queueFacets(services, await requireViewer(request), request.query.dispositif),
  );
}
