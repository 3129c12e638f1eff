/** Groups of agents. */
import type { Knex } from 'knex';
import type { AdminGroup, NamedId } from '../../../schemas/types/api.ts';
import { describe, UUID, type ApiServer } from '../../http/describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import { makeGroup, removeGroup } from '../../identity/rights/groups.ts';
import { lockRights, type ChangeAuthor } from '../../identity/rights/right-change.ts';
import type { Services } from '../../app/services.ts';
import { titleOfFunctions } from '../function-titles.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly members: readonly NamedId[];
  readonly functions: Parameters<typeof titleOfFunctions>[1];
}

const QUERY = `
  select g.id, g.name,
    coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name)
      from membership m join "user" u on u.id = m.user_id where m.group_id = g.id), '[]') as members,
    coalesce((select json_agg(json_build_object('dispositif', b.dispositif_id, 'function', b.function, 'route', nullif(b.route, ''))
      order by b.dispositif_id, b.function, b.route)
      from function_binding b where b.group_id = g.id), '[]') as functions
  from agent_group g order by plain_text(g.name)`;

export function groupRoutes(app: ApiServer, services: Services): void {
  const { db } = services;

  app.get(
    '/admin/groups',
    describe({
      id: 'listGroups',
      tag: 'administration',
      summary: 'Groups with their members and functions.',
      capability: 'people.manage',
      reply: 'AdminGroupList',
    }),
    async () => {
      const { rows }: { rows: readonly Row[] } = await db.raw(QUERY);
      return { items: await Promise.all(rows.map((row) => presentGroup(services, row))) };
    },
  );

  app.post(
    '/admin/groups',
    describe({
      id: 'createGroup',
      tag: 'administration',
      summary: 'Makes a group.',
      capability: 'people.manage',
      body: 'NewGroup',
      reply: 'AdminGroup',
      status: 201,
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const group = await db.transaction((tx) => insertGroup(tx, viewer, request.body.name.trim()));
      return reply.code(201).send(group);
    },
  );

  app.delete(
    '/admin/groups/:id',
    describe({
      id: 'deleteGroup',
      tag: 'administration',
      summary: 'Removes a group that holds no function.',
      capability: 'people.manage',
      params: { id: UUID },
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      await db.transaction((tx) => deleteGroup(tx, viewer, request.params.id));
      return reply.code(204).send();
    },
  );
}

async function presentGroup(services: Services, { id, name, members, functions }: Row): Promise<AdminGroup> {
  return { id, name, members, functions: await titleOfFunctions(services, functions) };
}

async function insertGroup(tx: Knex.Transaction, by: ChangeAuthor, name: string): Promise<AdminGroup> {
  const id = await makeGroup(tx, by, name);
  if (id === null) throw problem('group-exists');
  return { id, name, members: [], functions: [] };
}

/** A function without a group would stop the cases of its scheme. */
async function deleteGroup(tx: Knex.Transaction, by: ChangeAuthor, id: string): Promise<void> {
  await lockRights(tx);
  const used = await tx('function_binding').where({ group_id: id }).first<{ function: string } | undefined>('function');
  if (used) throw problem('group-in-use');
  if (!(await removeGroup(tx, by, id))) throw problem('group-unknown');
}
