/**
 * Accounts and groups kept by a directory (Entra ID, Okta…) through SCIM 2.0 (RFC 7643 and 7644), under `/scim/v2`. What is done is
 * what administrators do on screen, by the same functions, with a line in the trail of rights.
 */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isRecord } from '../../../engine/base/index.ts';
import { isEmail } from '../../../engine/index.ts';
import { putBackLeft } from '../../cases/index.ts';
import { problem } from '../../http/problems.ts';
import { createAccount } from '../../identity/accounts.ts';
import { disableAccount } from '../../identity/disabling/disable.ts';
import { enableAccount } from '../../identity/disabling/enable.ts';
import { isAddressDisabled } from '../../identity/store/disabled-accounts.ts';
import { requireViewer } from '../../identity/index.ts';
import { lockRights } from '../../identity/rights/store/right-changes.ts';
import { setAccountName } from '../../identity/store/accounts.ts';
import {
  findProvisioned,
  listProvisioned,
  setExternalId,
  type ProvisionedAccount,
  type ProvisionedFilter,
} from '../../identity/store/provisioned.ts';
import type { Services } from '../../services.ts';
import { describe, TEXT, type ApiServer } from '../describe-route.ts';
import { fr as messages } from '../messages/fr.ts';
import { readUser, readUserPatch, type UserChange } from './changes.ts';
import { listOf, resourceTypes, schemasOf, serviceProvider, USER } from './discovery.ts';
import { readFilter } from './filter.ts';
import { scimGroupRoutes } from './groups.ts';
import { PAGE_QUERY, pageOf } from './page.ts';
import { refuseScim, scimErrorOf } from './refusals.ts';
import { SCIM_TYPE } from './scim-type.ts';
import { requireVersion, sendVersioned, versioned } from './version.ts';

const ROUTE = { tag: 'administration', capability: 'account.provision', media: SCIM_TYPE } as const;
/** How one is let in (RFC 6750). */
const CHALLENGE = 'Bearer realm="SCIM"';
const ONE = { ...ROUTE, params: { id: TEXT('Account.') } } as const;

/** `/scim/v2`: what is done here, accounts and groups. Refusals have the shape of SCIM. */
export function scimRoutes(app: ApiServer, services: Services): void {
  void app.register(
    async (scim: ApiServer) => {
      scim.setErrorHandler<FastifyError>(async (error, request, reply) => {
        const { status, body } = scimErrorOf(error, request);
        if (status === 401) reply.header('www-authenticate', CHALLENGE);
        await reply.code(status).type(SCIM_TYPE).send(JSON.stringify(body));
      });
      scim.addHook('onRequest', async (_request, reply) => {
        reply.type(SCIM_TYPE);
      });
      // Directories say in the address how they will write (`?aadOptscim062020` of Entra ID): what is not ours is passed over.
      scim.addHook('preValidation', async (request) => {
        request.query = knownOf(request.query);
      });
      const base = `${services.config.publicUrl}/api/v1/scim/v2`;
      discoveryRoutes(scim, base);
      readRoutes(scim, services, base);
      writeRoutes(scim, services, base);
      scimGroupRoutes(scim, services, base);
    },
    { prefix: '/scim/v2' },
  );
}

/** What of an address is read here. */
function knownOf(query: unknown): Readonly<Record<string, unknown>> {
  return isRecord(query) ? Object.fromEntries(Object.entries(query).filter(([name]) => name in PAGE_QUERY)) : {};
}

function discoveryRoutes(app: ApiServer, base: string): void {
  const find = (all: readonly { readonly id: string }[], id: string): object => {
    const one = all.find((known) => known.id === id);
    if (!one) throw problem('not-found');
    return one;
  };
  const said = (id: string, summary: string) => describe({ ...ROUTE, id, summary });
  const params = { id: TEXT('Its name, or its URN.') } as const;
  app.get('/ServiceProviderConfig', said('readScimService', 'SCIM: what is done here.'), async () =>
    JSON.stringify(serviceProvider(base)),
  );
  app.get('/ResourceTypes', said('listScimTypes', 'SCIM: kinds of resources.'), async () =>
    JSON.stringify(listOf(resourceTypes(base))),
  );
  app.get(
    '/ResourceTypes/:id',
    describe({ ...ROUTE, id: 'readScimType', summary: 'SCIM: a kind of resources.', params }),
    async ({ params: { id } }) => JSON.stringify(find(resourceTypes(base), id)),
  );
  app.get('/Schemas', said('listScimSchemas', 'SCIM: what resources are made of.'), async () =>
    JSON.stringify(listOf(schemasOf(base))),
  );
  app.get(
    '/Schemas/:id',
    describe({ ...ROUTE, id: 'readScimSchema', summary: 'SCIM: what a kind of resources is made of.', params }),
    async ({ params: { id } }) => JSON.stringify(find(schemasOf(base), id)),
  );
}

function readRoutes(app: ApiServer, { db }: Services, base: string): void {
  app.get(
    '/Users',
    describe({
      ...ROUTE,
      id: 'listScimUsers',
      summary:
        'SCIM: a page of the accounts of those who work here; filter by userName, emails.value, externalId or id.',
      query: PAGE_QUERY,
    }),
    async ({ query }) => {
      const filter = readFilter(query.filter);
      const page = pageOf(query);
      const by = filter && filterOf(filter.attribute, filter.value);
      const { items, total } = await listProvisioned(db, by ?? {}, page);
      return JSON.stringify(
        listOf(
          items.map((one) => present(one, base)),
          total,
          page.offset + 1,
        ),
      );
    },
  );
  app.get(
    '/Users/:id',
    describe({ ...ONE, id: 'readScimUser', summary: 'SCIM: an account of somebody who works here.' }),
    async (request, reply) => {
      const account = await findProvisioned(db, { id: request.params.id });
      if (!account) throw problem('account-unknown');
      return sendVersioned(request, reply, present(account, base));
    },
  );
}

function filterOf(attribute: string, value: string): ProvisionedFilter {
  if (attribute === 'id') return { id: value };
  if (attribute === 'username' || attribute === 'emails' || attribute === 'emails.value')
    return { email: value.trim().toLowerCase() };
  if (attribute === 'externalid') return { externalId: value };
  throw refuseScim(400, 'invalidFilter', messages.scim.filter);
}

function writeRoutes(app: ApiServer, services: Services, base: string): void {
  const { db } = services;
  /** Carries a change out whole or not at all, and gives the account as it then is. */
  const change = async (request: FastifyRequest, id: string, wanted: UserChange): Promise<ProvisionedAccount> => {
    const by = await requireViewer(request);
    const account = await db.transaction(async (tx) => {
      await lockRights(tx);
      const found = await findProvisioned(tx, { id });
      if (!found) throw problem('account-unknown');
      requireVersion(request, present(found, base));
      if (wanted.email !== undefined && wanted.email !== found.email)
        throw refuseScim(400, 'mutability', messages.scim.address);
      if (wanted.name !== undefined && wanted.name !== found.name) await setAccountName(tx, id, wanted.name);
      if (wanted.externalId !== undefined) await setExternalId(tx, id, wanted.externalId);
      if (wanted.active === false && found.active) await disableAccount(tx, by, id, messages.scim.reason);
      if (wanted.active === true && !found.active) await enableAccount(tx, by, id, messages.scim.reason);
      return findProvisioned(tx, { id });
    });
    if (wanted.active === false) await putBackLeft(services);
    if (!account) throw problem('account-unknown');
    return account;
  };
  const answer = async (request: FastifyRequest, reply: FastifyReply, id: string, wanted: UserChange): Promise<void> =>
    sendVersioned(request, reply, present(await change(request, id, wanted), base));

  app.post(
    '/Users',
    describe({
      ...ROUTE,
      id: 'createScimUser',
      summary: 'SCIM: makes the account of an agent, or makes an agent of whoever has an account of that address.',
      body: 'ScimBody',
      status: 201,
    }),
    async (request, reply) => {
      const by = await requireViewer(request);
      const { email, name, active = true, externalId = null } = readUser(request.body);
      if (email === undefined || !isEmail(email)) throw refuseScim(400, 'invalidValue', messages.scim.userName);
      if (await findProvisioned(db, { email })) throw refuseScim(409, 'uniqueness', messages.scim.known);
      const account = await db.transaction(async (tx) => {
        await lockRights(tx);
        if (await isAddressDisabled(tx, email)) throw problem('account-disabled');
        const id = await createAccount(
          tx,
          { email, name: name ?? email, password: null, roles: ['agent'], groups: [] },
          by,
        );
        await setExternalId(tx, id, externalId);
        if (!active) await disableAccount(tx, by, id, messages.scim.reason);
        return findProvisioned(tx, { id });
      });
      if (!account) throw problem('account-disabled');
      const made = present(account, base);
      void reply.code(201).header('location', made.meta.location);
      return sendVersioned(request, reply, made);
    },
  );
  app.put(
    '/Users/:id',
    describe({ ...ONE, id: 'setScimUser', summary: 'SCIM: an account as a directory has it.', body: 'ScimBody' }),
    async (request, reply) => answer(request, reply, request.params.id, readUser(request.body)),
  );
  app.patch(
    '/Users/:id',
    describe({
      ...ONE,
      id: 'patchScimUser',
      summary: 'SCIM: changes an account, disables or enables it.',
      body: 'ScimBody',
    }),
    async (request, reply) => answer(request, reply, request.params.id, readUserPatch(request.body)),
  );
  app.delete(
    '/Users/:id',
    describe({
      tag: 'administration',
      capability: 'account.provision',
      params: { id: TEXT('Account.') },
      id: 'deleteScimUser',
      summary: 'SCIM: disables an account. It stays, since what its holder did has their name.',
    }),
    async (request, reply) => {
      await change(request, request.params.id, { active: false });
      return reply.code(204).send();
    },
  );
}

function present(account: ProvisionedAccount, base: string): ReturnType<typeof versioned> {
  const { id, email, name, active, groups, createdAt, externalId } = account;
  return versioned({
    schemas: [USER],
    id,
    ...(externalId !== null && { externalId }),
    userName: email,
    displayName: name,
    name: { formatted: name },
    emails: [{ value: email, type: 'work', primary: true }],
    active,
    groups: groups.map((group) => ({ value: group.id, display: group.name, $ref: `${base}/Groups/${group.id}` })),
    meta: { resourceType: 'User', created: createdAt.toISOString(), location: `${base}/Users/${id}` },
  });
}
