/** Groups as a directory keeps them: whoever comes in must work here, so that no group holds people who do not. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Knex } from 'knex';
import { problem } from '../../http/problems.ts';
import { requireViewer, type Viewer } from '../../identity/index.ts';
import { makeGroup, removeGroup, setMember } from '../../identity/rights/groups.ts';
import { pageOfGroups, setGroupExternalId, type GroupMembers } from '../../identity/rights/store/group-page.ts';
import { holdsFunction } from '../../identity/rights/store/groups.ts';
import { lockRights } from '../../identity/rights/store/right-changes.ts';
import { notProvisioned } from '../../identity/store/provisioned.ts';
import type { Services } from '../../services.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { fr as messages } from '../messages/fr.ts';
import { readGroup, readGroupPatch, type GroupChange } from './changes.ts';
import { GROUP, listOf } from './discovery.ts';
import { readFilter } from './filter.ts';
import { PAGE_QUERY, pageOf } from './page.ts';
import { refuseScim } from './refusals.ts';
import { SCIM_TYPE } from './scim-type.ts';
import { requireVersion, sendVersioned, versioned } from './version.ts';

const ROUTE = { tag: 'administration', capability: 'account.provision', media: SCIM_TYPE } as const;
const ONE = { ...ROUTE, params: { id: UUID } } as const;
/** A name as the screens take it. */
const isName = (name: string): boolean => name.length >= 2 && name.length <= 80;

/** `/Groups`: listed, made, their members set, removed while no function is bound to them. */
export function scimGroupRoutes(app: ApiServer, { db }: Services, base: string): void {
  app.get(
    '/Groups',
    describe({
      ...ROUTE,
      id: 'listScimGroups',
      summary: 'SCIM: a page of groups; filter by displayName, externalId or id.',
      query: PAGE_QUERY,
    }),
    async ({ query }) => {
      const filter = readFilter(query.filter);
      const page = pageOf(query);
      const by = filter && filterOf(filter.attribute, filter.value);
      const { items, total } = by === 'none' ? { items: [], total: 0 } : await pageOfGroups(db, by ?? {}, page);
      const isBare = (query.excludedAttributes ?? '').split(',').some((name) => name.trim() === 'members');
      const resources = items.map((group) => {
        const whole = present(group, base);
        return isBare ? { ...whole, members: [] } : whole;
      });
      return JSON.stringify(listOf(resources, total, page.offset + 1));
    },
  );
  app.get('/Groups/:id', describe({ ...ONE, id: 'readScimGroup', summary: 'SCIM: a group.' }), async (request, reply) =>
    sendVersioned(request, reply, present(await find(db, request.params.id), base)),
  );

  app.post(
    '/Groups',
    describe({ ...ROUTE, id: 'createScimGroup', summary: 'SCIM: makes a group.', body: 'ScimBody', status: 201 }),
    async (request, reply) => {
      const by = await requireViewer(request);
      const { name, members = [], externalId = null } = readGroup(request.body);
      if (name === undefined || !isName(name)) throw refuseScim(400, 'invalidValue', messages.scim.groupName);
      const made = await db.transaction(async (tx) => {
        await lockRights(tx);
        const id = await makeGroup(tx, by, name);
        if (id === null) throw problem('group-exists');
        await setGroupExternalId(tx, id, externalId);
        await setMembers(tx, by, id, { added: members, removed: [] });
        return find(tx, id);
      });
      void reply.code(201).header('location', `${base}/Groups/${made.id}`);
      return sendVersioned(request, reply, present(made, base));
    },
  );
  const change = async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    wanted: GroupChange,
  ): Promise<void> => {
    const by = await requireViewer(request);
    const group = await db.transaction(async (tx) => {
      await lockRights(tx);
      const found = await find(tx, id);
      requireVersion(request, present(found, base));
      const { name, members } = found;
      if (wanted.externalId !== undefined) await setGroupExternalId(tx, id, wanted.externalId);
      if (wanted.name !== undefined && wanted.name !== name) throw refuseScim(400, 'mutability', messages.scim.rename);
      await setMembers(
        tx,
        by,
        id,
        movesOf(
          members.map((one) => one.id),
          wanted,
        ),
      );
      return find(tx, id);
    });
    await sendVersioned(request, reply, present(group, base));
  };
  app.put(
    '/Groups/:id',
    describe({ ...ONE, id: 'setScimGroup', summary: 'SCIM: the members of a group, whole.', body: 'ScimBody' }),
    async (request, reply) => change(request, reply, request.params.id, { members: [], ...readGroup(request.body) }),
  );
  app.patch(
    '/Groups/:id',
    describe({ ...ONE, id: 'patchScimGroup', summary: 'SCIM: puts in a group and takes out of it.', body: 'ScimBody' }),
    async (request, reply) => change(request, reply, request.params.id, readGroupPatch(request.body)),
  );
  app.delete(
    '/Groups/:id',
    describe({
      tag: 'administration',
      capability: 'account.provision',
      params: { id: UUID },
      id: 'deleteScimGroup',
      summary: 'SCIM: removes a group that holds no function.',
    }),
    async (request, reply) => {
      const by = await requireViewer(request);
      const { id } = request.params;
      await db.transaction(async (tx) => {
        await lockRights(tx);
        requireVersion(request, present(await find(tx, id), base));
        if (await holdsFunction(tx, id)) throw problem('group-in-use');
        if (!(await removeGroup(tx, by, id))) throw problem('group-unknown');
      });
      return reply.code(204).send();
    },
  );
}

type Asked = { readonly id: string } | { readonly name: string } | { readonly externalId: string };

function filterOf(attribute: string, value: string): Asked | 'none' {
  if (attribute === 'displayname') return { name: value.trim() };
  if (attribute === 'id' && /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu.test(value)) return { id: value };
  if (attribute === 'externalid') return { externalId: value };
  if (attribute === 'id') return 'none';
  throw refuseScim(400, 'invalidFilter', messages.scim.filter);
}

async function find(tx: Knex, id: string): Promise<GroupMembers> {
  const [group] = (await pageOfGroups(tx, { id }, { offset: 0, limit: 1 })).items;
  if (!group) throw problem('group-unknown');
  return group;
}

type Members = Pick<GroupChange, 'added' | 'removed'>;

/** Who comes and who goes, from who is there and what is wanted. */
function movesOf(now: readonly string[], { members, added, removed }: GroupChange): Members {
  const wanted = new Set([...(members ?? now).filter((id) => !removed.includes(id)), ...added]);
  return { added: [...wanted].filter((id) => !now.includes(id)), removed: now.filter((id) => !wanted.has(id)) };
}

async function setMembers(tx: Knex.Transaction, by: Viewer, group: string, { added, removed }: Members): Promise<void> {
  const [stranger] = await notProvisioned(tx, added);
  if (stranger !== undefined) throw refuseScim(400, 'invalidValue', messages.scim.stranger);
  for (const user of removed) await setMember(tx, by, { group, user, isMember: false });
  for (const user of added) await setMember(tx, by, { group, user, isMember: true });
}

function present({ id, name, members, externalId }: GroupMembers, base: string): ReturnType<typeof versioned> {
  return versioned({
    schemas: [GROUP],
    id,
    ...(externalId !== null && { externalId }),
    displayName: name,
    members: members.map((one) => ({ value: one.id, display: one.name, $ref: `${base}/Users/${one.id}` })),
    meta: { resourceType: 'Group', location: `${base}/Groups/${id}` },
  });
}
