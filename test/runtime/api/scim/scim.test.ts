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
const send = (
  method: Method,
  path: string,
  body?: object,
  bearer = token,
  more: Readonly<Record<string, string>> = {},
) =>
  test.app.inject({
    method,
    url: `/api/v1/scim/v2${path}`,
    headers: {
      ...more,
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
      etag: { supported: true },
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

describe('what a directory calls things by', () => {
  it('is kept of an account, found again in its own letters, changed, and taken away', async () => {
    const id = await make('externe@exemple.nc');
    const found = await filtered('Users', 'externalId eq "externe"');
    expect(found).toMatchObject({ totalResults: 1, Resources: [{ id, externalId: 'externe' }] });
    expect(await filtered('Users', 'externalId eq "EXTERNE"')).toMatchObject({ totalResults: 0 });
    await patch(`/Users/${id}`, { op: 'Replace', path: 'externalId', value: 'E-4512' });
    expect(await filtered('Users', 'externalId eq "E-4512"')).toMatchObject({ Resources: [{ id }] });
    // A whole resource that does not say it leaves it.
    await send('PUT', `/Users/${id}`, { schemas: [USER], userName: 'externe@exemple.nc', displayName: 'Li Wéma' });
    expect((await send('GET', `/Users/${id}`)).json()).toMatchObject({ externalId: 'E-4512' });
    await patch(`/Users/${id}`, { op: 'remove', path: 'externalId' });
    expect((await send('GET', `/Users/${id}`)).json()).not.toHaveProperty('externalId');
    expect(await filtered('Users', 'externalId eq "E-4512"')).toMatchObject({ totalResults: 0 });
  });

  it('is kept of a group too', async () => {
    const made = await send('POST', '/Groups', { displayName: 'Annuaire – externe', externalId: 'g-1' });
    const { id } = made.json();
    expect(made.json()).toMatchObject({ externalId: 'g-1' });
    expect(await filtered('Groups', 'externalId eq "g-1"')).toMatchObject({ totalResults: 1, Resources: [{ id }] });
    await patch(`/Groups/${id}`, { op: 'replace', value: { externalId: 'g-2' } });
    expect(await filtered('Groups', 'externalId eq "g-1"')).toMatchObject({ totalResults: 0 });
    await patch(`/Groups/${id}`, { op: 'remove', path: 'externalId' });
    expect((await send('GET', `/Groups/${id}`)).json()).not.toHaveProperty('externalId');
  });

  it('is not longer than it can be kept', async () => {
    const long = await send('POST', '/Users', { userName: 'long@exemple.nc', externalId: 'x'.repeat(201) });
    expect(long.json()).toMatchObject({ schemas: [ERROR], status: '400', scimType: 'invalidValue' });
    expect(await filtered('Users', 'userName eq "long@exemple.nc"')).toMatchObject({ totalResults: 0 });
  });
});

describe('the state that a directory has before it', () => {
  const from = (path: string, headers: Readonly<Record<string, string>>) =>
    send('GET', path, undefined, token, headers);

  it('is told with the resource, and need not be sent twice', async () => {
    const id = await make('etat@exemple.nc');
    const first = await send('GET', `/Users/${id}`);
    const { version } = first.json().meta;
    expect(version).toMatch(/^W\/"[\w-]{22}"$/u);
    expect(first.headers.etag).toBe(version);
    expect(await filtered('Users', `id eq "${id}"`)).toMatchObject({ Resources: [{ meta: { version } }] });
    const again = await from(`/Users/${id}`, { 'if-none-match': version });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const named = await patch(`/Users/${id}`, { op: 'replace', path: 'displayName', value: 'Li Wéma-Poadja' });
    expect(named.headers.etag).not.toBe(version);
    expect((await from(`/Users/${id}`, { 'if-none-match': version })).statusCode).toBe(200);
    expect((await from(`/Users/${id}`, { 'if-none-match': `"x", ${named.headers.etag}` })).statusCode).toBe(304);
  });

  it('is the same with and without the members that a list leaves out', async () => {
    const { id, meta } = (await send('POST', '/Groups', { displayName: 'Annuaire – état' })).json();
    const member = await make('membre-etat@exemple.nc');
    const grown = await patch(`/Groups/${id}`, { op: 'add', path: 'members', value: [{ value: member }] });
    expect(grown.json().meta.version).not.toBe(meta.version);
    const bare = (
      await send('GET', `/Groups?excludedAttributes=members&filter=${encodeURIComponent(`id eq "${id}"`)}`)
    ).json();
    expect(bare.Resources).toMatchObject([{ members: [], meta: { version: grown.json().meta.version } }]);
  });

  it.each<Method>(['PUT', 'PATCH', 'DELETE'])(
    'is asked for by %s: what changed meanwhile is not written over',
    async (method) => {
      const email = `${method.toLowerCase()}@exemple.nc`;
      const id = await make(email);
      const body = {
        PUT: { userName: email, displayName: 'Autre Nom' },
        PATCH: { schemas: [PATCH], Operations: [{ op: 'replace', path: 'displayName', value: 'Autre Nom' }] },
        DELETE: undefined,
        GET: undefined,
        POST: undefined,
      }[method];
      const { version } = (await send('GET', `/Users/${id}`)).json().meta;
      await patch(`/Users/${id}`, { op: 'replace', path: 'externalId', value: `${method}-1` });
      const stale = await send(method, `/Users/${id}`, body, token, { 'if-match': version });
      expect(stale.json()).toMatchObject({
        schemas: [ERROR],
        status: '412',
        detail: expect.stringContaining('relisez-la'),
      });
      const now = (await send('GET', `/Users/${id}`)).json();
      expect(now).toMatchObject({ displayName: 'Li Wéma', active: true });
      // Some send it back without its « W/ ».
      const bare = now.meta.version.replace('W/', '');
      expect((await send(method, `/Users/${id}`, body, token, { 'if-match': bare })).statusCode).toBeLessThan(300);
    },
  );

  it.each<Method>(['PATCH', 'DELETE'])('of a group is asked for by %s', async (method) => {
    const { id, meta } = (await send('POST', '/Groups', { displayName: `Annuaire – ${method}` })).json();
    await patch(`/Groups/${id}`, { op: 'replace', path: 'externalId', value: method });
    const body = method === 'PATCH' ? { Operations: [{ op: 'remove', path: 'externalId' }] } : undefined;
    const stale = await send(method, `/Groups/${id}`, body, token, { 'if-match': meta.version });
    expect(stale.statusCode).toBe(412);
    expect((await send('GET', `/Groups/${id}`)).json()).toMatchObject({ externalId: method });
    expect((await send(method, `/Groups/${id}`, body, token, { 'if-match': '*' })).statusCode).toBeLessThan(300);
  });
});

describe('the door', () => {
  it('says how one is let in', async () => {
    const refused = await send('GET', '/Users', undefined, 'rien');
    expect(refused.headers['www-authenticate']).toBe('Bearer realm="SCIM"');
    const elsewhere = await test.app.inject({ method: 'GET', url: '/api/v1/cases' });
    expect([elsewhere.statusCode, elsewhere.headers['www-authenticate']]).toEqual([401, 'Bearer']);
  });

  it('opens under the address that Entra ID is given to keep to the standard', async () => {
    const id = await make('drapeau@exemple.nc');
    const path = '?aadOptscim062020';
    const found = await send('GET', `/Users${path}&filter=${encodeURIComponent('userName eq "drapeau@exemple.nc"')}`);
    expect(found.json()).toMatchObject({ totalResults: 1, Resources: [{ id }] });
    const group = (
      await send('POST', `/Groups${path}`, { displayName: 'Annuaire – drapeau', members: [{ value: id }] })
    ).json();
    const off = await send('PATCH', `/Groups/${group.id}${path}=true`, {
      schemas: [PATCH],
      Operations: [{ op: 'remove', path: `members[value eq "${id}"]` }],
    });
    expect(off.json()).toMatchObject({ members: [] });
    const changed = await send('PATCH', `/Users/${id}${path}`, {
      schemas: [PATCH],
      Operations: [
        { op: 'replace', path: 'emails[type eq "work"].value', value: 'drapeau@exemple.nc' },
        { op: 'replace', value: { 'name.givenName': 'Kkom', 'name.familyName': 'Unua', externalId: 'k-1' } },
        { op: 'replace', path: 'active', value: false },
      ],
    });
    expect(changed.json()).toMatchObject({ displayName: 'Kkom Unua', externalId: 'k-1', active: false });
    expect((await send('GET', `/Schemas${path}`)).statusCode).toBe(200);
    expect((await send('GET', '/Users?sortBy=userName&count=0')).statusCode).toBe(200);
  });

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
