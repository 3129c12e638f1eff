/** What an agent has begun to write on a case: kept as they type, given back to them alone. */
import { keepJotting, listJottings } from '../../cases/index.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import { openCase } from './open-case.ts';

/** A kind of place, and what tells those of a kind apart. */
const PLACE = {
  type: 'string',
  pattern: '^[a-z]+(:[A-Za-z0-9_-]{1,80})?$',
  maxLength: 100,
  description: 'Where on the screen of the case: `message`, `note`, `action:…`.',
} as const;
/** A message of the longest, in the longest writing of its signs. */
const MOST_BYTES = 200_000;

/**
 * `/cases/:id/jottings`: listed, and kept one by one. To whoever works on the case; nothing of it is shown that they did not
 * write, so that no reading is recorded.
 */
export function jottingRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/cases/:id/jottings',
    describe({
      id: 'listJottings',
      tag: 'cases',
      summary: 'What I have begun to write on a case and have not sent.',
      capability: 'jotting.keep',
      params: { id: UUID },
      reply: 'Jottings',
    }),
    async (request) => {
      const { case: read, viewer } = await openCase(services, request, request.params.id, 'jotting.keep');
      return listJottings(services.db, { caseId: read.id, userId: viewer.userId });
    },
  );

  app.put(
    '/cases/:id/jottings/:place',
    describe({
      id: 'keepJotting',
      tag: 'cases',
      summary: 'Keeps what I am writing on a case, over the revision I had read; null takes it away.',
      capability: 'jotting.keep',
      params: { id: UUID, place: PLACE },
      body: 'KeepJotting',
      reply: 'JottingKept',
      bodyLimit: MOST_BYTES,
    }),
    async (request) => {
      const { case: read, viewer } = await openCase(services, request, request.params.id, 'jotting.keep');
      const key = { caseId: read.id, userId: viewer.userId, place: request.params.place };
      const revision = await keepJotting(services.db, key, request.body);
      if (revision === null) throw problem('jotting-changed');
      return { revision };
    },
  );
}
