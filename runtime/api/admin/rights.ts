/** Who changed whose right, when, from what to what. */
import { CURSOR, describe, TEXT, type ApiServer } from '../describe-route.ts';
import { listRightChanges } from '../../identity/rights/store/list-changes.ts';
import type { Services } from '../../services.ts';

/** `GET /admin/rights/changes`, page by page. */
export function rightRoutes(app: ApiServer, { db }: Services): void {
  app.get(
    '/admin/rights/changes',
    describe({
      id: 'listRightChanges',
      tag: 'administration',
      summary: 'Changes of roles, groups, functions, tokens and invitations, newest first.',
      capability: 'right.history',
      query: {
        q: TEXT('Part of the name of whose right it is, or of who changed it.'),
        cursor: CURSOR,
      },
      reply: 'RightChanges',
    }),
    async ({ query }) => listRightChanges(db, { text: query.q, cursor: query.cursor }),
  );
}
