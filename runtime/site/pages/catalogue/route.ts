/** The catalogue: found by words, by theme, by who asks. */
import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../services.ts';
import { sendPage } from '../../serve/send-page.ts';
import { catalogueOf, type Search } from './model.ts';

/** `/` and `/demarches`: the same list, searched by `q`, `theme` and `public` of the address. */
export function catalogueRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: Search }>('/', async (request, reply) => {
    const [published, uses] = await Promise.all([services.catalogue.published(), services.catalogue.uses()]);
    const page = catalogueOf(published, uses, request.query, services.clock.now());
    return sendPage(services, request, reply, { page });
  });

  // Where the addresses of schemes begin: people shorten them to see what else there is.
  app.get('/demarches', (request, reply) => reply.redirect(`/${new URL(request.url, 'http://x').search}`, 301));
}
