/** Who a task can be given to: agents who hold its function. */
import type { NamedId } from '../../../schemas/types/api.ts';
import { describe, SLUG, TEXT, type ApiServer } from '../../http/describe-route.ts';
import { problem } from '../../http/problems.ts';
import { functionsIn, requireViewer } from '../../identity/index.ts';
import type { Services } from '../../app/services.ts';

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
      const query = db('user as u')
        .distinct('u.id', 'u.name')
        .join('user_role as r', (join) => join.on('r.user_id', 'u.id').andOnVal('r.role', 'agent'))
        .join('membership as m', 'm.user_id', 'u.id')
        .join('function_binding as b', 'b.group_id', 'm.group_id')
        .where('b.dispositif_id', dispositif)
        .orderBy('u.name');
      if (name !== undefined) void query.where({ 'b.function': name, 'b.route': route });
      const items: readonly NamedId[] = await query;
      return { items };
    },
  );
}
