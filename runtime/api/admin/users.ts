/** Accounts, their roles and groups. */
import type { Knex } from 'knex';
import { describe, TEXT, UUID, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import { resetSecondFactor } from '../../identity/second-factor/reset.ts';
import { setAccess } from '../../identity/rights/set-access.ts';
import type { Services } from '../../services.ts';
import { findUser, listUsers } from '../../identity/store/list-users.ts';

/**
 * `/admin/users`: listed, their roles and groups set, their second factor taken away when its telephone is lost. Throws
 * `account-unknown`.
 */
export function userRoutes(app: ApiServer, { db }: Services): void {
  factorRoute(app, db);
  app.get(
    '/admin/users',
    describe({
      id: 'listUsers',
      tag: 'administration',
      summary: 'Accounts by name; those with a role first.',
      capability: 'people.manage',
      query: {
        q: TEXT('Part of a name or address.'),
        of: {
          type: 'string',
          enum: ['all', 'staff', 'disabled'],
          description: 'All, those with a role, or those that are disabled.',
        },
        outside: { ...UUID, description: 'Group: those that can be put in it, and are not.' },
        cursor: { type: 'integer', minimum: 0, maximum: 1_000_000_000, description: '`next` of the page before.' },
      },
      reply: 'AdminUserList',
    }),
    async ({ query: { q: text, of: kind, outside, cursor: offset } }) => listUsers(db, { text, kind, outside, offset }),
  );

  app.put(
    '/admin/users/:id',
    describe({
      id: 'setUser',
      tag: 'administration',
      summary: 'Sets the roles and groups of an account.',
      capability: 'people.manage',
      params: { id: TEXT('Account.') },
      body: 'SetUser',
      reply: 'AdminUser',
    }),
    async (request) => {
      const { params, body } = request;
      const viewer = await requireViewer(request);
      await db.transaction((tx) => setAccess(tx, viewer, params.id, body));
      const user = await findUser(db, params.id);
      if (!user) throw problem('account-unknown');
      return user;
    },
  );
}

/** A lost telephone: whoever knows the person lets them begin anew. */
function factorRoute(app: ApiServer, db: Knex): void {
  app.delete(
    '/admin/users/:id/second-factor',
    describe({
      id: 'resetSecondFactor',
      tag: 'administration',
      summary: 'Takes the second factor and the passkeys of an account away, and ends its sessions.',
      capability: 'people.manage',
      params: { id: TEXT('Account.') },
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const { id } = request.params;
      const outcome = await db.transaction((tx) => resetSecondFactor(tx, viewer, { id }));
      if (outcome === 'unknown') throw problem('account-unknown');
      return reply.code(204).send();
    },
  );
}
