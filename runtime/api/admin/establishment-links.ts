/** Who asks to act for a company or an association, decided on by administrators. */
import { describe, TEXT, UUID, type ApiServer } from '../describe-route.ts';
import { decideLink, listAwaitedLinks } from '../../establishments/index.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';

/** `/admin/establishment-links`: listed, decided on; throws `link-settled` for one that waits no more, `link-own` for one's own. */
export function establishmentLinkRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/admin/establishment-links',
    describe({
      id: 'listAwaitedLinks',
      tag: 'administration',
      summary: 'Who asks to act for a company or an association, the oldest first.',
      capability: 'link.decide',
      query: {
        q: TEXT('Part of the name of the person, or of the company or association.'),
        cursor: { ...UUID, description: '`next` of the page before.' },
      },
      reply: 'AwaitedLinks',
    }),
    async ({ query }) => listAwaitedLinks(services.db, { text: query.q, cursor: query.cursor }),
  );

  app.post(
    '/admin/establishment-links/:id/decision',
    describe({
      id: 'decideLink',
      tag: 'administration',
      summary: 'Confirms or refuses that somebody acts for a company or an association; they are told why by mail.',
      capability: 'link.decide',
      params: { id: UUID },
      body: 'LinkDecision',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const outcome = await decideLink(services, viewer, request.params.id, request.body);
      if (outcome !== 'done') throw problem(`link-${outcome}`);
      services.jobs.nudge();
      return reply.code(204).send();
    },
  );
}
