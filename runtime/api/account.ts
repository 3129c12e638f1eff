/** What a person sees of their own: who looked at their data. Requests are in filing.ts. */
import type { FastifyInstance } from 'fastify';
import type { Readings } from '../../schemas/types/api.ts';
import { describe, TEXT, UUID } from '../http/describe-route.ts';
import { requireViewer } from '../identity/index.ts';
import { listReadings } from '../privacy/index.ts';
import type { Services } from '../app/services.ts';

const CURSOR = { cursor: { type: 'string', pattern: '^[0-9]{1,18}$', description: '`next` of the page before.' } };

export function accountRoutes(app: FastifyInstance, { db }: Services): void {
  app.get<{ Querystring: { cursor?: string }; Reply: Readings }>(
    '/me/readings',
    describe({
      id: 'listMyReadings',
      tag: 'account',
      summary: 'Who looked at my data, and why they could.',
      capability: 'own.read',
      query: CURSOR,
      reply: 'Readings',
    }),
    async (request) => {
      const { personId } = await requireViewer(request);
      return personId === null
        ? { items: [], next: null }
        : listReadings(db, { audience: 'applicant', personId, cursor: request.query.cursor });
    },
  );

  app.get<{ Querystring: { cursor?: string; person?: string; case?: string; number?: string }; Reply: Readings }>(
    '/readings',
    describe({
      id: 'listReadings',
      tag: 'people',
      summary: 'The reading log, for the data-protection officer.',
      capability: 'reading.list',
      query: {
        ...CURSOR,
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
