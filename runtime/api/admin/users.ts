/** Accounts, their roles and groups. */
import type { Knex } from 'knex';
import type { AdminUserList, NamedId, Role } from '../../../schemas/types/api.ts';
import { describe, TEXT, type ApiServer } from '../../http/describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import { resetSecondFactor } from '../../identity/second-factor/reset.ts';
import { setAccess } from '../../identity/rights/set-access.ts';
import { escapeLike } from '../../people/search.ts';
import type { Services } from '../../app/services.ts';

const PAGE = 50;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly groups: readonly NamedId[];
  readonly secondFactor: boolean;
}

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
        cursor: { type: 'integer', minimum: 0, maximum: 1_000_000_000, description: '`next` of the page before.' },
      },
      reply: 'AdminUserList',
    }),
    async ({ query }) => listUsers(db, query.q ?? '', query.cursor ?? 0),
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
      const [user] = await selectUsers(db).where('u.id', params.id);
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

async function listUsers(db: Knex, text: string, offset: number): Promise<AdminUserList> {
  const rows: readonly Row[] = await selectUsers(db)
    .whereRaw(`plain_text(u.name || ' ' || u.email) like '%' || plain_text(?) || '%'`, [escapeLike(text.trim())])
    .orderByRaw('exists (select from user_role where user_id = u.id) desc, plain_text(u.name), u.id')
    .offset(offset)
    .limit(PAGE + 1);
  return { items: rows.slice(0, PAGE), next: rows.length > PAGE ? String(offset + PAGE) : null };
}

function selectUsers(db: Knex): Knex.QueryBuilder<Row, Row[]> {
  return db<Row, Row[]>('user as u').select(
    'u.id',
    'u.name',
    'u.email',
    db.raw(`(u."twoFactorEnabled" or exists (select from passkey k where k.user_id = u.id)) as "secondFactor"`),
    db.raw(
      `coalesce((select json_agg(r.role order by r.role) from user_role r where r.user_id = u.id), '[]') as roles`,
    ),
    db.raw(`coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name)
      from membership m join agent_group g on g.id = m.group_id where m.user_id = u.id), '[]') as groups`),
  );
}
