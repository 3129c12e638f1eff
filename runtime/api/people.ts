/** The user register, for agents of a scheme who help someone. */
import type { FastifyInstance } from 'fastify';
import type { PersonList } from '../../schemas/types/api.ts';
import { describe, TEXT } from '../http/describe-route.ts';
import { problem } from '../http/problems.ts';
import { requireViewer } from '../identity/index.ts';
import { searchPeople } from '../people/index.ts';
import type { Services } from '../services.ts';

export function peopleRoutes(app: FastifyInstance, { db }: Services): void {
  app.get<{ Querystring: { q: string }; Reply: PersonList }>(
    '/people',
    describe({
      id: 'searchPeople',
      tag: 'people',
      summary: 'People of the register whose name or address matches; accents do not matter.',
      capability: 'person.search',
      query: { q: TEXT('Part of a name, or beginning of an address.') },
      required: ['q'],
      reply: 'PersonList',
    }),
    async (request) => {
      // Who was only asked for an opinion files for nobody.
      if ((await requireViewer(request)).functions.length === 0) throw problem('not-allowed');
      return searchPeople(db, request.query.q);
    },
  );
}
