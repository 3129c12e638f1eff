/** What search engines read first: which pages are for them, and the list of those worth finding. */
import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';

/** Pages of people, of agents and of machines. */
const PRIVATE = ['/compte', '/connexion', '/inscription', '/agent', '/studio', '/api', '/demandes', '/demonstration'];

/** `/robots.txt` (RFC 9309) and `/sitemap.xml` (sitemaps.org): the home page and the sheet of each scheme in force. */
export function crawlerRoutes(app: FastifyInstance, { config, catalogue }: Services): void {
  const robots = [
    'User-agent: *',
    ...PRIVATE.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${config.publicUrl}/sitemap.xml`,
    '',
  ].join('\n');
  app.get('/robots.txt', (_request, reply) => reply.type('text/plain; charset=utf-8').send(robots));

  app.get('/sitemap.xml', async (_request, reply) => {
    const { entries } = await catalogue.published();
    const addresses = [
      `<url><loc>${config.publicUrl}/</loc></url>`,
      ...entries.map(
        ({ id, publishedAt }) =>
          `<url><loc>${config.publicUrl}/demarches/${id}</loc><lastmod>${publishedAt.toISOString()}</lastmod></url>`,
      ),
    ];
    return reply
      .type('application/xml; charset=utf-8')
      .send(
        `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.join('\n')}\n</urlset>\n`,
      );
  });
}
