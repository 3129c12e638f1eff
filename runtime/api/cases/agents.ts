/** Who a task can be given to: agents who hold its function. */
import { describe, SLUG, TEXT, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { functionsIn, requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { listAgents } from '../../identity/rights/store/agents.ts';

/** `GET /agents`. Throws `not-allowed` to whoever holds no function of the scheme. */
export function agentRoutes(app: ApiServer, { db }: Services): void {
  app.get(
    '/agents',
    describe({
      id: 'listAgents',
      tag: 'cases',
      summary: 'Agents who hold a function of a scheme (any, when none is named).',
      capability: 'agent.list',
      query: {
        dispositif: SLUG,
        function: TEXT('Function.'),
        route: TEXT('Route of the function; its own group when absent.'),
      },
      required: ['dispositif'],
      reply: 'NamedIdList',
    }),
    async (request) => {
      const { dispositif, function: name, route = '' } = request.query;
      if (functionsIn(await requireViewer(request), dispositif).length === 0) throw problem('not-allowed');
      const held = name === undefined ? undefined : { function: name, route };
      return { items: await listAgents(db, dispositif, held) };
    },
  );
}
