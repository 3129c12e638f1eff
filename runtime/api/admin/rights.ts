/** Who changed whose right, when, from what to what. */
import type { FastifyInstance } from 'fastify';
import type { RightChanges } from '../../../schemas/types/api.ts';
import { describe, TEXT } from '../../http/describe-route.ts';
import { listRightChanges } from '../../identity/rights/list-changes.ts';
import type { Services } from '../../app/services.ts';

export function rightRoutes(app: FastifyInstance, { db }: Services): void {
  app.get<{ Querystring: { q?: string; cursor?: string }; Reply: RightChanges }>(
    '/admin/rights/changes',
    describe({
      id: 'listRightChanges',
      tag: 'administration',
      summary: 'Changes of roles, groups, functions, tokens and invitations, newest first.',
      capability: 'right.history',
      query: {
        q: TEXT('Part of the name of whose right it is, or of who changed it.'),
        cursor: { type: 'string', pattern: '^[0-9]{1,18}$', description: '`next` of the page before.' },
      },
      reply: 'RightChanges',
    }),
    async ({ query }) => listRightChanges(db, { text: query.q, cursor: query.cursor }),
  );
}
