/** Who among the agents reads the notes of a case, and so may be named in one. */
import { readsNotes, routeOf } from '../../../engine/index.ts';
import type { NamedId } from '../../../schemas/types/api.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { findPerson } from '../../people/index.ts';
import { listHoldersOf } from '../../identity/rights/store/agents.ts';
import { boundFunctions } from '../../identity/rights/store/bound-groups.ts';
import type { Services } from '../../services.ts';
import { openCase, type OpenCase } from './open-case.ts';

/** More than anybody looks through. */
const MOST = 500;

/** `GET /cases/:id/colleagues`. */
export function colleagueRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/cases/:id/colleagues',
    describe({
      id: 'listColleagues',
      tag: 'cases',
      summary: 'Agents who may read the notes of a case, by name: those who may be named in one.',
      capability: 'case.instruct',
      params: { id: UUID },
      reply: 'NamedIdList',
    }),
    async (request) => {
      const opened = await openCase(services, request, request.params.id, 'case.instruct');
      const all = await colleaguesOn(services, opened);
      return { items: all.filter(({ id }) => id !== opened.viewer.userId) };
    },
  );
}

/** Agents who hold, on the route that a case takes, a function that reads its notes; not its applicant. */
export async function colleaguesOn(
  { db }: Pick<Services, 'db'>,
  { case: read, compiled }: Pick<OpenCase, 'case' | 'compiled'>,
): Promise<readonly NamedId[]> {
  const names = await boundFunctions(db, read.dispositif.id);
  const held = names
    .filter((name) => readsNotes(compiled, read, holderOf(name)))
    .map((name) => ({ dispositif: read.dispositif.id, function: name, route: routeOf(read, name) ?? '' }));
  const applicant = await findPerson(db, read.applicant.personId);
  return (await listHoldersOf(db, held, MOST)).filter(({ id }) => id !== applicant?.userId);
}

const holderOf = (name: string) => ({ type: 'agent', userId: '', name: '', functions: [name] }) as const;
