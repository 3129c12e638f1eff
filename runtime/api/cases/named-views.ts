/** Views of the queue that an agent named: found again on any machine, and by the colleagues of a group they are given to. */
import type { NamedViews } from '../../../schemas/types/api.ts';
import { countUpTo, forgetNamedView, keepNamedView, listNamedViews } from '../../cases/index.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer, type Viewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { filterFor, readQueueSearch } from './queue-query.ts';

/** Where the counting of a view stops: beyond, nobody compares numbers. */
const MOST = 100;

/** `/me/views`: listed, kept under a name (an older one of the same name gives way), forgotten. */
export function namedViewRoutes(app: ApiServer, services: Services): void {
  const { db } = services;
  app.get(
    '/me/views',
    describe({
      id: 'listNamedViews',
      tag: 'cases',
      summary: 'The views of the queue that I named, and those that my groups were given.',
      capability: 'queue.read',
      reply: 'NamedViews',
    }),
    async (request) => presentViews(services, await requireViewer(request)),
  );

  app.put(
    '/me/views',
    describe({
      id: 'keepNamedView',
      tag: 'cases',
      summary:
        'Keeps a view of the queue under a name, for me or for a group of mine; mine of the same name is replaced.',
      capability: 'queue.read',
      body: 'KeepView',
      reply: 'NamedViews',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { group = null } = request.body;
      // Whoever is not among them has nothing to give them.
      if (group !== null && !viewer.groups.some(({ id }) => id === group)) throw problem('group-unknown');
      await keepNamedView(db, viewer.userId, request.body);
      return presentViews(services, viewer);
    },
  );

  app.delete(
    '/me/views/:id',
    describe({
      id: 'forgetNamedView',
      tag: 'cases',
      summary: 'Forgets a view that I named.',
      capability: 'queue.read',
      params: { id: UUID },
      reply: 'NamedViews',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      await forgetNamedView(db, viewer.userId, request.params.id);
      return presentViews(services, viewer);
    },
  );
}

/** Views with what each shows now to who asks: one that colleagues gave shows the same cases to nobody else. */
async function presentViews(services: Services, viewer: Viewer): Promise<NamedViews> {
  const items: NamedViews['items'][number][] = [];
  for (const view of await listNamedViews(services.db, viewer)) {
    const filter = await filterFor(services, viewer, readQueueSearch(view.search));
    items.push({ ...view, count: await countUpTo(services, filter, MOST) });
  }
  return { items };
}
