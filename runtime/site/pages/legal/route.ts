/** What the law asks every public site to say, honestly and shortly. The texts are Markdown, in the catalogue. */
import type { FastifyInstance } from 'fastify';
import { markdownToHtml } from '../../../documents/index.ts';
import type { Services } from '../../../services.ts';
import { readAssessment } from './assessment.ts';
import { legal } from './text.ts';
import { sendPage } from '../../serve/send-page.ts';

/** `/accessibilite`, `/donnees-personnelles` and `/mentions-legales`, in the name of the brand. */
export function legalRoutes(app: FastifyInstance, services: Services): void {
  const assessment = readAssessment();
  for (const [path, { title, markdown }] of Object.entries(legal)) {
    app.get(`/${path}`, (request, reply) =>
      sendPage(services, request, reply, {
        page: {
          type: 'text',
          title,
          html: markdownToHtml(markdown(services.config.brand.name, assessment, services.config.dpoContact)),
        },
      }),
    );
  }
}
