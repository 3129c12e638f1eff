/** Sentences that agents use again in corrections and messages, shared within a group. */
import { addTemplate, changeTemplate, listTemplates, removeTemplate } from '../../cases/index.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer, type Viewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';

/**
 * `/templates`: listed, added, changed over the revision that was read, removed. Each belongs to a group, and none but its
 * members know of it. Throws `group-unknown` for a group that is not theirs, `template-unknown`, `template-changed`.
 */
export function templateRoutes(app: ApiServer, { db }: Services): void {
  const mine = ({ groups }: Viewer) => listTemplates(db, groups);
  const requireGroup = ({ groups }: Viewer, group: string): void => {
    if (!groups.some(({ id }) => id === group)) throw problem('group-unknown');
  };

  app.get(
    '/templates',
    describe({
      id: 'listTemplates',
      tag: 'cases',
      summary: 'The sentences that my groups use again; of one scheme and of any, or all of them.',
      capability: 'template.use',
      query: { dispositif: { type: 'string', maxLength: 100, description: 'Scheme; all when empty.' } },
      reply: 'ReplyTemplates',
    }),
    async (request) => {
      const { groups } = await requireViewer(request);
      return listTemplates(db, groups, request.query.dispositif);
    },
  );

  app.post(
    '/templates',
    describe({
      id: 'addTemplate',
      tag: 'cases',
      summary: 'Gives a group of mine a sentence to use again.',
      capability: 'template.use',
      body: 'KeepTemplate',
      reply: 'ReplyTemplates',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      requireGroup(viewer, request.body.group);
      await addTemplate(db, viewer, request.body);
      return mine(viewer);
    },
  );

  app.put(
    '/templates/:id',
    describe({
      id: 'changeTemplate',
      tag: 'cases',
      summary: 'Changes a sentence of a group of mine, over the revision that I had read.',
      capability: 'template.use',
      params: { id: UUID },
      body: 'KeepTemplate',
      reply: 'ReplyTemplates',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      requireGroup(viewer, request.body.group);
      const result = await changeTemplate(db, request.params.id, viewer, request.body);
      if (result !== 'done') throw problem(`template-${result}`);
      return mine(viewer);
    },
  );

  app.delete(
    '/templates/:id',
    describe({
      id: 'removeTemplate',
      tag: 'cases',
      summary: 'Takes a sentence of a group of mine away.',
      capability: 'template.use',
      params: { id: UUID },
      reply: 'ReplyTemplates',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      await removeTemplate(db, request.params.id, viewer);
      return mine(viewer);
    },
  );
}
