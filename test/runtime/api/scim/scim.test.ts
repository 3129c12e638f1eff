/** A directory keeps the accounts and groups of the desk, as Entra ID and Okta do: look, make, put in groups, disable. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../../support/app.ts';
import { groupOf, publishMedicalAid } from '../../../support/medical-aid.ts';

const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';

let test: TestApp;
let admin: TestPerson;
let citizen: TestPerson;
let token = '';
beforeAll(async () => {
  test = await createTestApp();
  await publishMedicalAid(test.services);
  admin = await test.signIn({ email: 'admin@exemple.nc', name: 'Hélène Diriwi', roles: ['administrator', 'agent'] });
  citizen = await test.signIn({ email: 'usager@exemple.nc', name: 'Rose Wea' });
  token = await tokenOf(admin, ['accounts']);
});
afterAll(() => test.close());

async function tokenOf(as: TestPerson, scopes: readonly string[]): Promise<string> {
  const payload = { name: 'Annuaire', days: 365, scopes };
  const made = await test.request({ method: 'POST', url: '/api/v1/tokens', as, payload });
  expect(made.statusCode, made.body).toBe(201);
  return made.json().token;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
const send = (method: Method, path: string, body?: object, bearer = token) =>
  test.app.inject({
    method,
    url: `/api/v1/scim/v2${path}`,
    headers: {
      authorization: `Bearer ${bearer}`,
      ...(body && { 'content-type': 'application/scim+json; charset=utf-8' }),
    },
    ...(body && { payload: JSON.stringify(body) }),
  });
const filtered = async (kind: 'Users' | 'Groups', filter: string) =>
  (await send('GET', `/${kind}?filter=${encodeURIComponent(filter)}`)).json();
const patch = (path: string, ...operations: readonly object[]) =>
  send('PATCH', path, { schemas: [PATCH], Operations: operations });

/** An agent as Entra ID makes one. */
async function make(email: string, name = 'Li Wéma'): Promise<string> {
  const made = await send('POST', '/Users', {
    schemas: [USER, 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
    externalId: email.split('@')[0],
    userName: email,
    active: true,
    displayName: name,
    emails: [{ primary: true, type: 'work', value: email }],
    meta: { resourceType: 'User' },
    name: { formatted: name, familyName: 'Wéma', givenName: 'Li' },
    roles: [],
  });
  expect(made.statusCode, made.body).toBe(201);
  return made.json().id;
}

const trail = async (): Promise<readonly { readonly kind: string; readonly by: string; readonly subject: string }[]> =>
  (await test.request({ method: 'GET', url: '/api/v1/admin/rights/changes', as: admin })).json().items;

describe('what a directory asks first', () => {
  it.each(['/ServiceProviderConfig', '/ResourceTypes', '/Schemas', '/ResourceTypes/User', `/Schemas/${GROUP}`])(
    'is told at %s, as SCIM',
    async (path) => {
      const answer = await send('GET', path);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toContain('application/scim+json');
      expect(answer.json().schemas[0]).toMatch(/^urn:ietf:params:scim:/u);
    },
  );

  it('says what is done, and no more', async () => {
    expect((await send('GET', '/ServiceProviderConfig')).json()).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      filter: { supported: true, maxResults: 200 },
      etag: { supported: false },
    });
    expect((await send('GET', '/Schemas')).json().Resources.map(({ id }: { id: string }) => id)).toEqual([USER, GROUP]);
  });
});

describe('an account', () => {
  it('is looked for, made, and found again by its address in any case', async () => {
    expect(await filtered('Users', 'userName eq "li@exemple.nc"')).toMatchObject({ totalResults: 0, Resources: [] });
    const id = await make('li@exemple.nc');
    expect(await filtered('Users', 'userName eq "LI@exemple.nc"')).toMatchObject({
      totalResults: 1,
      startIndex: 1,
      itemsPerPage: 1,
      Resources: [{ id, userName: 'li@exemple.nc', displayName: 'Li Wéma', active: true, groups: [] }],
    });
    const read = (await send('GET', `/Users/${id}`)).json();
    expect(read.meta).toMatchObject({
      resourceType: 'User',
      location: expect.stringContaining(`/scim/v2/Users/${id}`),
    });
    const roles = await test.services.db('user_role').where({ user_id: id }).pluck('role');
    expect(roles).toEqual(['agent']);
    expect((await trail())[0]).toMatchObject({ kind: 'access-set', by: 'Hélène Diriwi' });
  });

  it('that is known already is said so, and nothing is made twice', async () => {
    await make('double@exemple.nc');
    const again = await send('POST', '/Users', { schemas: [USER], userName: 'Double@exemple.nc' });
    expect(again.statusCode).toBe(409);
    expect(again.headers['content-type']).toContain('application/scim+json');
    expect(again.json()).toMatchObject({ schemas: [ERROR], status: '409', scimType: 'uniqueness' });
  });

  it('that is disabled loses its sessions and rights at once, and has them back', async () => {
    const agent = await test.signIn({ email: 'sortant@exemple.nc', roles: ['agent'] });
    const queue = () => test.request({ method: 'GET', url: '/api/v1/cases/counts', as: agent });
    expect((await queue()).statusCode).toBe(200);
    const off = await patch(`/Users/${agent.userId}`, { op: 'Replace', path: 'active', value: 'False' });
    expect(off.statusCode).toBe(200);
    expect(off.json()).toMatchObject({ active: false });
    expect((await queue()).statusCode).toBe(401);
    expect((await trail())[0]).toMatchObject({ kind: 'account-disabled' });
    // Okta says it so, and says it again: nothing more is done.
    expect((await patch(`/Users/${agent.userId}`, { op: 'replace', value: { active: false } })).statusCode).toBe(200);
    expect(await filtered('Users', 'userName eq "sortant@exemple.nc"')).toMatchObject({
      Resources: [{ active: false }],
    });
    expect((await patch(`/Users/${agent.userId}`, { op: 'replace', value: { active: true } })).json()).toMatchObject({
      active: true,
    });
    expect(await test.services.db('user_role').where({ user_id: agent.userId }).pluck('role')).toEqual(['agent']);
  });

  it('is called otherwise, and its address is its holder’s to change', async () => {
    const id = await make('nom@exemple.nc');
    const named = await send('PUT', `/Users/${id}`, {
      schemas: [USER],
      userName: 'nom@exemple.nc',
      displayName: 'Li Poadja',
      active: true,
    });
    expect(named.json()).toMatchObject({ displayName: 'Li Poadja' });
    const moved = await patch(`/Users/${id}`, { op: 'replace', path: 'userName', value: 'autre@exemple.nc' });
    expect(moved.json()).toMatchObject({ schemas: [ERROR], status: '400', scimType: 'mutability' });
  });

  it('is changed whole or not at all', async () => {
    const id = await make('entier@exemple.nc');
    const refused = await patch(
      `/Users/${id}`,
      { op: 'replace', path: 'displayName', value: 'Autre Nom' },
      { op: 'replace', path: 'active', value: false },
      { op: 'replace', path: 'userName', value: 'autre@exemple.nc' },
    );
    expect(refused.statusCode).toBe(400);
    expect((await send('GET', `/Users/${id}`)).json()).toMatchObject({ displayName: 'Li Wéma', active: true });
  });

  it('that is deleted is disabled: what it did keeps a name', async () => {
    const id = await make('fini@exemple.nc');
    expect((await send('DELETE', `/Users/${id}`)).statusCode).toBe(204);
    expect((await send('GET', `/Users/${id}`)).json()).toMatchObject({ active: false });
  });

  it('of the directory’s own administrator is not disabled by it', async () => {
    const refused = await patch(`/Users/${admin.userId}`, { op: 'replace', path: 'active', value: false });
    expect(refused.json()).toMatchObject({ schemas: [ERROR], status: '403', scimType: 'mutability' });
  });

  it('of who only asks for something is not a directory’s to see, to disable or to put in a group', async () => {
    expect((await send('GET', `/Users/${citizen.userId}`)).statusCode).toBe(404);
    expect((await patch(`/Users/${citizen.userId}`, { op: 'replace', value: { active: false } })).statusCode).toBe(404);
    expect(await filtered('Users', `id eq "${citizen.userId}"`)).toMatchObject({ totalResults: 0 });
    const group = await groupOf(test.services, 'instructeur');
    const added = await patch(`/Groups/${group}`, { op: 'add', path: 'members', value: [{ value: citizen.userId }] });
    expect(added.json()).toMatchObject({ status: '400', scimType: 'invalidValue' });
  });

  it('is given a page at a time, each once', async () => {
    const { totalResults: total } = (await send('GET', '/Users?count=0')).json();
    const seen: string[] = [];
    for (let at = 1; at <= total; at += 2) {
      const page = (await send('GET', `/Users?startIndex=${at}&count=2`)).json();
      expect(page).toMatchObject({ totalResults: total, startIndex: at });
      seen.push(...page.Resources.map(({ id }: { id: string }) => id));
    }
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
    expect((await send('GET', '/Users?startIndex=-5&count=-1')).json()).toMatchObject({ startIndex: 1, Resources: [] });
  });
});

describe('a group', () => {
  it('is made with its members, who hold what is bound to it, and is pushed as Okta does', async () => {
    const [one, two] = [await make('g1@exemple.nc'), await make('g2@exemple.nc')];
    const made = await send('POST', '/Groups', {
      schemas: [GROUP],
      displayName: 'Annuaire – instruction',
      members: [{ value: one, display: 'g1' }],
    });
    expect(made.statusCode).toBe(201);
    const { id } = made.json();
    expect(made.json().members).toMatchObject([{ value: one }]);
    await patch(`/Groups/${id}`, { op: 'replace', path: 'members', value: [{ value: two }] });
    expect((await send('GET', `/Groups/${id}`)).json().members).toMatchObject([{ value: two }]);
    expect((await send('GET', `/Users/${two}`)).json().groups).toMatchObject([{ value: id }]);
    expect((await send('GET', `/Users/${one}`)).json().groups).toEqual([]);
    expect(await filtered('Groups', 'displayName eq "Annuaire – instruction"')).toMatchObject({
      totalResults: 1,
      Resources: [{ id, members: [{ value: two }] }],
    });
    const bare = await send('GET', '/Groups?excludedAttributes=members');
    expect(bare.json().Resources.every((group: { members: unknown[] }) => group.members.length === 0)).toBe(true);
    expect((await send('DELETE', `/Groups/${id}`)).statusCode).toBe(204);
    expect((await send('GET', `/Groups/${id}`)).json()).toMatchObject({ schemas: [ERROR], status: '404' });
    expect((await trail()).slice(0, 2).map(({ kind }) => kind)).toContain('group-removed');
  });

  it('gives and takes rights at once, as Entra ID adds and removes', async () => {
    const agent = await test.signIn({ email: 'groupe@exemple.nc', roles: ['agent'] });
    const group = await groupOf(test.services, 'instructeur');
    const held = async () =>
      (await test.request({ method: 'GET', url: '/api/v1/session', as: agent })).json().user.functions.length;
    expect(await held()).toBe(0);
    await patch(`/Groups/${group}`, { op: 'Add', path: 'members', value: [{ $ref: null, value: agent.userId }] });
    expect(await held()).toBeGreaterThan(0);
    expect((await trail())[0]).toMatchObject({ kind: 'access-set', by: 'Hélène Diriwi' });
    await patch(`/Groups/${group}`, { op: 'Remove', path: 'members', value: [{ $ref: null, value: agent.userId }] });
    expect(await held()).toBe(0);
  });

  it('that holds a function is not removed, nor renamed, nor made twice', async () => {
    const group = await groupOf(test.services, 'instructeur');
    expect((await send('DELETE', `/Groups/${group}`)).json()).toMatchObject({ status: '409', scimType: 'mutability' });
    const renamed = await patch(`/Groups/${group}`, { op: 'replace', value: { id: group, displayName: 'Autre' } });
    expect(renamed.json()).toMatchObject({ status: '400', scimType: 'mutability' });
    const { displayName } = (await send('GET', `/Groups/${group}`)).json();
    const same = await patch(`/Groups/${group}`, { op: 'replace', value: { id: group, displayName } });
    expect(same.statusCode).toBe(200);
    expect((await send('POST', '/Groups', { displayName })).json()).toMatchObject({
      status: '409',
      scimType: 'uniqueness',
    });
  });

  it('of which one member is unknown changes for none', async () => {
    const known = await make('connu@exemple.nc');
    const group = await groupOf(test.services, 'instructeur');
    const before = (await send('GET', `/Groups/${group}`)).json().members.length;
    const refused = await patch(`/Groups/${group}`, {
      op: 'add',
      path: 'members',
      value: [{ value: known }, { value: 'personne' }],
    });
    expect(refused.statusCode).toBe(400);
    expect((await send('GET', `/Groups/${group}`)).json().members).toHaveLength(before);
  });
});

describe('the door', () => {
  it('takes a token of that scope, of an administrator', async () => {
    const other = await tokenOf(admin, ['administration']);
    expect((await send('GET', '/Users', undefined, other)).json()).toMatchObject({ schemas: [ERROR], status: '403' });
    expect((await send('GET', '/Users', undefined, await tokenOf(citizen, ['accounts']))).statusCode).toBe(403);
    expect((await send('GET', '/Users', undefined, 'rien')).json()).toMatchObject({ schemas: [ERROR], status: '401' });
    const headers = { authorization: `Bearer ${token}` };
    const elsewhere = await test.app.inject({ method: 'GET', url: '/api/v1/admin/users', headers });
    expect(elsewhere.statusCode).toBe(403);
  });

  it.each<[what: string, method: Method, path: string, body: object | undefined, status: number]>([
    ['a filter of another kind', 'GET', '/Users?filter=userName%20sw%20%22a%22', undefined, 400],
    ['an attribute that is not kept', 'GET', '/Users?filter=title%20eq%20%22a%22', undefined, 400],
    ['no address', 'POST', '/Users', { displayName: 'Li' }, 400],
    ['an address that is none', 'POST', '/Users', { userName: 'li' }, 400],
    ['a list for a resource', 'POST', '/Users', [], 400],
    ['a group without a name', 'POST', '/Groups', {}, 400],
    ['a group of one letter', 'POST', '/Groups', { displayName: 'a' }, 400],
    ['an identifier that is none', 'GET', '/Groups/rien', undefined, 404],
    ['nobody’s account', 'GET', '/Users/rien', undefined, 404],
    ['an unknown schema', 'GET', '/Schemas/rien', undefined, 404],
  ])('refuses %s in the shape of SCIM', async (_what, method, path, body, status) => {
    const refused = await send(method, path, body);
    expect(refused.statusCode, refused.body).toBe(status);
    expect(refused.headers['content-type']).toContain('application/scim+json');
    expect(refused.json()).toMatchObject({
      schemas: [ERROR],
      status: String(status),
      detail: expect.stringMatching(/\S/u),
    });
  });
});
