/** Who a task can be given to: agents who hold its function. */
import { localDate } from '../../../engine/index.ts';
import { describe, SLUG, TEXT, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { functionsIn, requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { absentUntil } from '../../identity/absences/store/absences.ts';
import { listAgents } from '../../identity/rights/store/agents.ts';

/** `GET /agents`. Throws `not-allowed` to whoever holds no function of the scheme. */
export function agentRoutes(app: ApiServer, { db, clock }: Services): void {
  app.get(
    '/agents',
    describe({
      id: 'listAgents',
      tag: 'cases',
      summary: 'Agents who hold a function of a scheme (any, when none is named), and until when who is absent is.',
      capability: 'agent.list',
      query: {
        dispositif: SLUG,
        function: TEXT('Function.'),
        route: TEXT('Route of the function; its own group when absent.'),
      },
      required: ['dispositif'],
      reply: 'Agents',
    }),
    async (request) => {
      const { dispositif, function: name, route = '' } = request.query;
      if (functionsIn(await requireViewer(request), dispositif).length === 0) throw problem('not-allowed');
      const held = name === undefined ? undefined : { function: name, route };
      const agents = await listAgents(db, dispositif, held);
      const absent = await absentUntil(
        db,
        agents.map(({ id }) => id),
        localDate(clock.now()),
      );
      return { items: agents.map((agent) => ({ ...agent, absentUntil: absent.get(agent.id) ?? null })) };
    },
  );
}
