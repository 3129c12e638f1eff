/** Views of the queue that an agent named: found again on any machine. */
import { forgetNamedView, keepNamedView, listNamedViews } from '../../cases/index.ts';
import { describe, type ApiServer } from '../describe-route.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';

const NAME = { type: 'string', minLength: 1, maxLength: 60, description: 'Name of the view.' };

/** `/me/views`: listed, kept under a name (an older one of the same name gives way), forgotten. */
export function namedViewRoutes(app: ApiServer, { db }: Services): void {
  app.get(
    '/me/views',
    describe({
      id: 'listNamedViews',
      tag: 'cases',
      summary: 'The views of the queue that I named.',
      capability: 'queue.read',
      reply: 'NamedViews',
    }),
    async (request) => listNamedViews(db, (await requireViewer(request)).userId),
  );

  app.put(
    '/me/views',
    describe({
      id: 'keepNamedView',
      tag: 'cases',
      summary: 'Keeps a view of the queue under a name; one of the same name is replaced.',
      capability: 'queue.read',
      body: 'NamedView',
      reply: 'NamedViews',
    }),
    async (request) => {
      const { userId } = await requireViewer(request);
      await keepNamedView(db, userId, request.body);
      return listNamedViews(db, userId);
    },
  );

  app.delete(
    '/me/views/:name',
    describe({
      id: 'forgetNamedView',
      tag: 'cases',
      summary: 'Forgets a view that I named.',
      capability: 'queue.read',
      params: { name: NAME },
      reply: 'NamedViews',
    }),
    async (request) => {
      const { userId } = await requireViewer(request);
      await forgetNamedView(db, userId, request.params.name);
      return listNamedViews(db, userId);
    },
  );
}
