/** Cases that have something in common with one: told on its screen, and those that may be duplicates in the queue. */
import { listedName, type Case } from '../../../engine/index.ts';
import type { CaseLinks, LinkedCase } from '../../../schemas/types/api.ts';
import { casesAlike, pairsAlike } from '../../cases/index.ts';
import type { Viewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { seeRequests } from '../seen-requests.ts';
import { alikeIn, apartOn, doublesSince, doublingIn, liken, placeOf, type Likened } from './alike.ts';
import { openCase } from './open-case.ts';

/** As many as one looks through. */
const MOST = 20;

/** `GET /cases/:id/links`. Throws `case-not-found` to whoever may not see the case. */
export function linkedRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/cases/:id/links',
    describe({
      id: 'readCaseLinks',
      tag: 'cases',
      summary:
        'Cases that have something in common with one, of those that I instruct: no more of them than a queue shows, so that none is read by it. None for who is only consulted.',
      capability: 'case.instruct',
      params: { id: UUID },
      reply: 'CaseLinks',
    }),
    async (request): Promise<CaseLinks> => {
      const { viewer, case: read, view } = await openCase(services, request, request.params.id, 'case.instruct');
      const [one] = view.readsMessagesFor === 'agents' ? await likened(services, viewer, [read]) : [];
      if (!one) return { items: [], more: false };
      const keys = one.likenesses.map(({ key }) => key);
      const found = await casesAlike(services, viewer, read, { keys, limit: MOST + 1 });
      const others = (await likened(services, viewer, found)).map((other) => present(one, other, services.clock.now()));
      const items = others.filter(({ alike }) => alike.length > 0).toSorted((a, b) => rank(a) - rank(b));
      return { items: items.slice(0, MOST), more: found.length > MOST };
    },
  );
}

const rank = ({ doubling }: LinkedCase): number => (doubling.length > 0 ? 0 : 1);

function present(one: Likened, other: Likened, now: string): LinkedCase {
  const { case: read } = other.view;
  return {
    id: read.id,
    number: read.number,
    applicant: listedName(read.applicant),
    dispositifTitle: other.compiled.identity.title,
    stateTitle: other.compiled.workflow.states[read.state]?.title ?? read.state,
    filedAt: read.filedAt,
    closedAt: read.closedAt,
    alike: [...alikeIn(one, other)],
    place: placeOf(one.view.case, read),
    doubling: [...doublingIn(one, other, doublesSince(now))],
    apart: apartOn(one.view.case, read),
  };
}

/** Of some cases, those that another one which the viewer instructs may be a duplicate of. */
export async function doublesAmong(
  services: Services,
  viewer: Viewer,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const since = doublesSince(services.clock.now());
  const { pairs, cases } = await pairsAlike(services, viewer, [...new Set(caseIds)], since);
  const byId = new Map((await likened(services, viewer, cases)).map((one) => [one.view.case.id, one]));
  const isDouble = (id: string, otherId: string): boolean => {
    const [one, other] = [byId.get(id), byId.get(otherId)];
    return one !== undefined && other !== undefined && doublingIn(one, other, since).length > 0;
  };
  return new Set(pairs.filter(({ one, other }) => isDouble(one, other)).map(({ one }) => one));
}

async function likened(services: Services, viewer: Viewer, cases: readonly Case[]): Promise<readonly Likened[]> {
  return (await seeRequests(services, viewer, cases)).map(liken);
}
