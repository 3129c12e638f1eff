/** Whether a scheme is offered: withdrawn, archived and brought back. */
import { countUnderVersions } from '../../cases/index.ts';
import { setSchemeStanding } from '../../dispositifs/set-standing.ts';
import { countBegun, findSchemeStanding, listSchemeStandings } from '../../dispositifs/store/standing.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import type { SchemeStandingDetail } from '../../../schemas/types/api.ts';
import type { Services } from '../../services.ts';
import { describe, SLUG, type ApiServer } from '../describe-route.ts';
import { fr as messages } from '../messages/fr.ts';

/**
 * `GET /dispositifs/:id/standing` and `PUT`. Throws `dispositif-unknown`, and `standing-impossible` for a scheme that was never
 * published and would be withdrawn, or for one that people would not be told about.
 */
export function standingRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/dispositifs/:id/standing',
    describe({
      id: 'readStanding',
      tag: 'dispositifs',
      summary: 'Whether a scheme is offered, with the requests that are under way.',
      capability: 'source.read',
      params: { id: SLUG },
      reply: 'SchemeStandingDetail',
    }),
    async (request) => present(services, request.params.id),
  );

  app.put(
    '/dispositifs/:id/standing',
    describe({
      id: 'setStanding',
      tag: 'dispositifs',
      summary:
        'Withdraws a scheme (no new request; open cases go on), archives it (likewise, and out of the list), or brings it back.',
      capability: 'scheme.offer',
      params: { id: SLUG },
      body: 'SetStanding',
      reply: 'SchemeStandingDetail',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { id } = request.params;
      const { standing, reason } = request.body;
      const told = reason?.trim() ?? '';
      const outcome = await setSchemeStanding(services, {
        id,
        standing,
        reason: told === '' ? null : told,
        by: viewer.userId,
      });
      if (outcome === 'unknown') throw problem('dispositif-unknown');
      if (outcome !== 'done') throw problem('standing-impossible', { detail: messages[`standing-${outcome}`] });
      return present(services, id);
    },
  );
}

async function present({ db }: Services, id: string): Promise<SchemeStandingDetail> {
  const found = await findSchemeStanding(db, id);
  if (!found) throw problem('dispositif-unknown');
  const [openCases, begun, changes] = await Promise.all([
    countUnderVersions(db, id),
    countBegun(db, id),
    listSchemeStandings(db, id),
  ]);
  return {
    standing: found.standing,
    since: found.since?.toISOString() ?? null,
    reason: found.reason,
    version: found.version,
    openCases: openCases.reduce((sum, { count }) => sum + count, 0),
    begun,
    changes: changes.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })),
  };
}
