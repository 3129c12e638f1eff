/** What a person sees of their own: who looked at their data, and all of it in one file. Requests are in filing.ts. */
import { Readable } from 'node:stream';
import { CURSOR, describe, TEXT, UUID, type ApiServer } from './describe-route.ts';
import { requireViewer } from '../identity/index.ts';
import { listReadings } from '../privacy/index.ts';
import { zipOf } from '../files/zip-stream.ts';
import type { Services } from '../services.ts';
import { myData } from './my-export.ts';

/**
 * `GET /me/readings` for an applicant, of their own data alone, and `GET /readings`, the whole log, for the
 * data-protection officer; newest first, page by page.
 */
export function accountRoutes(app: ApiServer, services: Services): void {
  const { db } = services;
  app.get(
    '/me/readings',
    describe({
      id: 'listMyReadings',
      tag: 'account',
      summary: 'Who looked at my data, and why they could.',
      capability: 'own.read',
      query: { cursor: CURSOR },
      reply: 'Readings',
    }),
    async (request) => {
      const { personId } = await requireViewer(request);
      return personId === null
        ? { items: [], next: null }
        : listReadings(db, { audience: 'applicant', personId, cursor: request.query.cursor });
    },
  );

  app.get(
    '/me/export',
    describe({
      id: 'exportMyData',
      tag: 'account',
      summary: 'All that is held of me and that I may see, as a zip: JSON, receipts, documents.',
      capability: 'own.read',
      media: 'application/zip',
      limit: 'upload',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      return reply
        .type('application/zip')
        .header('content-disposition', 'attachment; filename="mes-donnees.zip"')
        .send(Readable.from(zipOf(myData(services, request, viewer))));
    },
  );

  app.get(
    '/readings',
    describe({
      id: 'listReadings',
      tag: 'people',
      summary: 'The reading log, for the data-protection officer.',
      capability: 'reading.list',
      query: {
        cursor: CURSOR,
        person: { ...UUID, description: 'Only of this person.' },
        case: { ...UUID, description: 'Only of this case.' },
        number: TEXT('Only of the case of this number.'),
      },
      reply: 'Readings',
    }),
    async ({ query }) =>
      listReadings(db, {
        audience: 'officer',
        personId: query.person,
        caseId: query.case,
        caseNumber: query.number,
        cursor: query.cursor,
      }),
  );
}
