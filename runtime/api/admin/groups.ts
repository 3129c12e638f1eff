/** Groups of agents. */
import type { FastifyRequest } from 'fastify';
import type { Knex } from 'knex';
import type { AdminGroup } from '../../../schemas/types/api.ts';
import { describe, TEXT, UUID, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import { makeGroup, removeGroup, setMember } from '../../identity/rights/groups.ts';
import type { ChangeAuthor } from '../../identity/rights/right-change.ts';
import { lockRights } from '../../identity/rights/store/right-changes.ts';
import type { Services } from '../../services.ts';
import { titleOfFunctions } from '../function-titles.ts';
import { holdsFunction, listGroupsWhole, type GroupRow } from '../../identity/rights/store/groups.ts';

/**
 * `/admin/groups`: listed, created, deleted. Throws `group-exists` for a name that is taken, `group-unknown`, and
 * `group-in-use` while a function is bound to it.
 */
export function groupRoutes(app: ApiServer, services: Services): void {
  const { db } = services;
  memberRoutes(app, services);

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
      const rows = await listGroupsWhole(db);
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

/** Who is in a group, one account at a time, so that two administrators do not take back what the other did. */
function memberRoutes(app: ApiServer, services: Services): void {
  const set = async (request: FastifyRequest, group: string, user: string, isMember: boolean): Promise<AdminGroup> => {
    const viewer = await requireViewer(request);
    await services.db.transaction((tx) => setMember(tx, viewer, { group, user, isMember }));
    const [row] = await listGroupsWhole(services.db, group);
    if (!row) throw problem('group-unknown');
    return presentGroup(services, row);
  };
  const params = { id: UUID, user: TEXT('Account.') } as const;
  app.put(
    '/admin/groups/:id/members/:user',
    describe({
      id: 'addMember',
      tag: 'administration',
      summary: 'Puts an account in a group; gives the group as it then is.',
      capability: 'people.manage',
      params,
      reply: 'AdminGroup',
    }),
    (request) => set(request, request.params.id, request.params.user, true),
  );
  app.delete(
    '/admin/groups/:id/members/:user',
    describe({
      id: 'removeMember',
      tag: 'administration',
      summary: 'Takes an account out of a group; gives the group as it then is.',
      capability: 'people.manage',
      params,
      reply: 'AdminGroup',
    }),
    (request) => set(request, request.params.id, request.params.user, false),
  );
}

async function presentGroup(services: Services, { functions, ...group }: GroupRow): Promise<AdminGroup> {
  return { ...group, functions: await titleOfFunctions(services, functions) };
}

async function insertGroup(tx: Knex.Transaction, by: ChangeAuthor, name: string): Promise<AdminGroup> {
  const id = await makeGroup(tx, by, name);
  if (id === null) throw problem('group-exists');
  return { id, name, members: [], deputies: [], functions: [] };
}

/** A function without a group would stop the cases of its scheme. */
async function deleteGroup(tx: Knex.Transaction, by: ChangeAuthor, id: string): Promise<void> {
  await lockRights(tx);
  if (await holdsFunction(tx, id)) throw problem('group-in-use');
  if (!(await removeGroup(tx, by, id))) throw problem('group-unknown');
}
