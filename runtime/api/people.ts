/** The user register, for agents who file for people, and people as their requests show them. Whoever is shown is told of it. */
import { filingSchemes } from '../filing/index.ts';
import { describe, TEXT, UUID, type ApiServer } from './describe-route.ts';
import { problem } from '../http/problems.ts';
import { gatherPerson } from './gather-person.ts';
import { requireViewer } from '../identity/index.ts';
import { readPersonQuery, searchPeople } from '../people/index.ts';
import { insertListReadings, insertRegisterReadings } from '../privacy/index.ts';
import type { Services } from '../services.ts';

/**
 * `GET /people`, `GET /people/:id`. Throws `not-allowed` to whoever files for nobody, `search-too-vague` for words that many people
 * share, `not-found` to who sees none of a person's requests: that they are known is nothing to them.
 */
export function peopleRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/people',
    describe({
      id: 'searchPeople',
      tag: 'people',
      summary:
        'At most ten people of the register: by two names, a name and a day of birth, or a whole address, telephone or number of a case. Each is told that they were found.',
      capability: 'person.search',
      query: { q: TEXT('Two names, or one and a day of birth (05/03/1970); or what is theirs alone, whole.') },
      required: ['q'],
      reply: 'PersonList',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const schemes = await filingSchemes(services, viewer);
      // Who is only asked for opinions files for nobody.
      if (schemes.length === 0) throw problem('not-allowed');
      const query = readPersonQuery(request.query.q);
      if (!query) throw problem('search-too-vague');
      return services.db.transaction(async (tx) => {
        const found = await searchPeople(tx, query, schemes);
        const others = found.items.filter(({ id }) => id !== viewer.personId);
        await insertRegisterReadings(
          tx,
          viewer,
          others.map(({ id }) => id),
        );
        return found;
      });
    },
  );

  app.get(
    '/people/:id',
    describe({
      id: 'readPerson',
      tag: 'people',
      summary:
        'A person as a page of their requests that I may see shows them: requests, details and what these rest on, documents, messages, mails. A reading of each of these requests is recorded.',
      capability: 'person.read',
      params: { id: UUID },
      query: { cursor: { type: 'string', maxLength: 100, description: '`next` of the page before.' } },
      reply: 'PersonRecord',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { record, readings } = await gatherPerson(services, viewer, request.params.id, request.query.cursor);
      await insertListReadings(services.db, viewer, 'person', readings);
      return record;
    },
  );
}
