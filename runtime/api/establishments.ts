/** A company or an association for the agents who deal with its requests. */
import { describe, UUID, type ApiServer } from './describe-route.ts';
import { insertListReadings } from '../privacy/index.ts';
import { requireViewer } from '../identity/index.ts';
import type { Services } from '../services.ts';
import { gatherEstablishment } from './gather-establishment.ts';

/** `GET /establishments/:id`. Throws `not-found` to who deals with none of its requests: that it is known is nothing to them. */
export function establishmentRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/establishments/:id',
    describe({
      id: 'readEstablishment',
      tag: 'people',
      summary:
        'A company or an association as its requests that I may see show it: requests, details, documents, messages, people who act for it. A reading of each of these requests is recorded.',
      capability: 'establishment.read',
      params: { id: UUID },
      reply: 'EstablishmentRecord',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { record, readings } = await gatherEstablishment(services, viewer, request.params.id);
      await insertListReadings(services.db, viewer, 'establishment', readings);
      return record;
    },
  );
}
