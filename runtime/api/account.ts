/** What a person sees of their own: who looked at their data. Requests are in filing.ts. */
import { CURSOR, describe, TEXT, UUID, type ApiServer } from './describe-route.ts';
import { requireViewer } from '../identity/index.ts';
import { listReadings } from '../privacy/index.ts';
import type { Services } from '../services.ts';

/**
 * `GET /me/readings` for an applicant, of their own data alone, and `GET /readings`, the whole log, for the
 * data-protection officer; newest first, page by page.
 */
export function accountRoutes(app: ApiServer, { db }: Services): void {
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
