/** /carte.json: the tiles that maps of all pages are drawn on, where the operator has named some. */
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';

/** Public as the pages are; kept for an hour, since an operator changes it once. */
export function registerMapLayers(app: FastifyInstance, { config: { map } }: Pick<Services, 'config'>): void {
  app.get('/carte.json', async (_request, reply) => reply.header('cache-control', 'public, max-age=3600').send(map));
}
