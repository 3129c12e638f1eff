/** Tokens of everybody, as administrators watch over them. */
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import { listAllTokens, revokeAnyToken } from '../../identity/tokens.ts';
import type { Services } from '../../services.ts';

/** `/admin/tokens`: listed by their end, revoked whosever they are. Throws `token-unknown`. */
export function tokenAdminRoutes(app: ApiServer, { db }: Services): void {
  app.get(
    '/admin/tokens',
    describe({
      id: 'listAllTokens',
      tag: 'administration',
      summary: 'Tokens of everybody that open something, the nearest end first, without their secrets.',
      capability: 'people.manage',
      query: {
        cursor: { type: 'integer', minimum: 0, maximum: 1_000_000_000, description: '`next` of the page before.' },
      },
      reply: 'AdminTokenList',
    }),
    async ({ query: { cursor = 0 } }) => listAllTokens(db, cursor),
  );

  app.delete(
    '/admin/tokens/:id',
    describe({
      id: 'revokeAnyToken',
      tag: 'administration',
      summary: 'Revokes a token, whosever it is: what uses it is refused from then on.',
      capability: 'people.manage',
      params: { id: UUID },
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const revoked = await db.transaction((tx) => revokeAnyToken(tx, viewer, request.params.id));
      if (revoked === 'unknown') throw problem('token-unknown');
      return reply.code(204).send();
    },
  );
}
