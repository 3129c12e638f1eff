/** What who leads a service must see of it. */
import { serviceFigures } from '../../cases/index.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { describe, SLUG, type ApiServer } from '../describe-route.ts';

/** `GET /service`, its figures. Throws `not-allowed` to who oversees no scheme, or not the one that is asked for. */
export function serviceRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/service',
    describe({
      id: 'readService',
      tag: 'cases',
      summary: 'Figures of the schemes that I oversee: what is late, what silence will decide, load, flow and delays.',
      capability: 'service.read',
      query: { dispositif: { ...SLUG, description: 'Only this scheme, with its delays by step.' } },
      reply: 'ServiceFigures',
    }),
    async (request) => {
      const { functions } = await requireViewer(request);
      const { dispositif } = request.query;
      const figures = await serviceFigures(services, functions, { dispositif, now: services.clock.now() });
      if (!figures) throw problem('not-allowed');
      return figures;
    },
  );
}
