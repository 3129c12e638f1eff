/** Groups of agents. */
import type { Knex } from 'knex';
import type { AdminGroup } from '../../../schemas/types/api.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import { makeGroup, removeGroup } from '../../identity/rights/groups.ts';
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
