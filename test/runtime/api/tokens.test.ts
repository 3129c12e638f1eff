import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid } from '../../support/medical-aid.ts';

let test: TestApp;
let author: TestPerson;
let other: TestPerson;
let admin: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  author = await test.signIn({ email: 'auteur@exemple.nc', roles: ['author'] });
  other = await test.signIn({ email: 'autre@exemple.nc', roles: ['author'] });
  admin = await test.signIn({ email: 'admin@exemple.nc', roles: ['administrator'] });
});
afterAll(() => test.close());

/** A token that was limited. */
const limited = async (limits: object, as = author): Promise<Made> =>
  (
    await test.request({ method: 'POST', url: '/api/v1/tokens', as, payload: { name: 'Limité', days: 10, ...limits } })
  ).json();
/** What a program is answered: the code of the problem, else the status. */
const call = async ({ token }: Made, method: 'GET' | 'POST', url: string, payload?: object): Promise<unknown> => {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await test.request({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) });
  return answer.statusCode < 400 ? answer.statusCode : answer.json().code;
};

interface Made {
  readonly id: string;
  readonly token: string;
}

const make = async (name: string, as = author): Promise<Made> =>
  (await test.request({ method: 'POST', url: '/api/v1/tokens', as, payload: { name, days: 30 } })).json();
const list = async (as = author) => (await test.request({ method: 'GET', url: '/api/v1/tokens', as })).json().items;
const revoke = (id: string, as = author): Promise<LightMyRequestResponse> =>
  test.request({ method: 'DELETE', url: `/api/v1/tokens/${id}`, as });
/** What a program with a token gets of a route that only authors may use. */
const use = async ({ token }: Made): Promise<number> => {
  const headers = { authorization: `Bearer ${token}` };
  return (await test.request({ method: 'GET', url: '/api/v1/library', headers })).statusCode;
};

describe('a token', () => {
  it('is listed to its owner, without its secret, with when it was last used', async () => {
    const made = await make('Poste de Marie');
    const latest = await make('Intégration continue');
    const fresh = {
      createdAt: TIME,
      lastUsedAt: null,
      expiresAt: TIME,
      ended: false,
      endsSoon: false,
      scopes: null,
      schemes: null,
    };
    expect(await list()).toEqual([
      { id: latest.id, name: 'Intégration continue', ...fresh },
      { id: made.id, name: 'Poste de Marie', ...fresh },
    ]);
    expect(await use(made)).toBe(200);
    expect(await list()).toMatchObject([{ lastUsedAt: null }, { id: made.id, lastUsedAt: TIME }]);
    expect(await list(other)).toEqual([]);
  });

  it('opens nothing once it is revoked, and can be revoked by its owner alone', async () => {
    const made = await make('À révoquer');
    expect((await revoke(made.id, other)).json()).toMatchObject({ status: 404, code: 'token-unknown' });
    expect(await use(made)).toBe(200);
    expect((await revoke(made.id)).statusCode).toBe(204);
    expect(await use(made)).toBe(401);
    expect((await revoke(made.id)).json()).toMatchObject({ status: 404, code: 'token-unknown' });
    expect((await list()).map(({ id }: Made) => id)).not.toContain(made.id);
  });

  it('stays in the list once it has ended, and opens nothing', async () => {
    const made = await make('Terminé', other);
    await test.services
      .db('api_token')
      .where({ id: made.id })
      .update({ expires_at: new Date('2020-01-01') });
    expect(await list(other)).toMatchObject([{ id: made.id, expiresAt: '2020-01-01T00:00:00.000Z', ended: true }]);
    expect(await use(made)).toBe(401);
  });

  it('loses what its owner loses, and ends for good when the owner has no role left', async () => {
    const leaving = await test.signIn({ email: 'partante@exemple.nc', roles: ['author', 'agent'] });
    const made = await make('Poste', leaving);
    const setRoles = (roles: readonly string[]): Promise<LightMyRequestResponse> =>
      test.request({
        method: 'PUT',
        url: `/api/v1/admin/users/${leaving.userId}`,
        as: admin,
        payload: { roles, groups: [] },
      });
    await setRoles(['agent']);
    expect(await use(made)).toBe(403);
    await setRoles(['author']);
    expect(await use(made)).toBe(200);
    await setRoles([]);
    expect(await use(made)).toBe(401);
    await setRoles(['author']);
    expect(await use(made)).toBe(401);
    expect(await list(leaving)).toEqual([]);
  });
});

describe('tokens of everybody', () => {
  const all = async (cursor = '') =>
    (await test.request({ method: 'GET', url: `/api/v1/admin/tokens${cursor}`, as: admin })).json();

  it('are read by administrators, the nearest end first, with whose they are and without their secrets', async () => {
    const late = await make('Tardif', other);
    const soon = await limited({ name: 'Proche', days: 3 });
    const { items } = await all();
    const at = (id: string): number => items.findIndex((one: Made) => one.id === id);
    expect(at(soon.id)).toBeLessThan(at(late.id));
    expect(items[at(late.id)]).toMatchObject({ name: 'Tardif', owner: { email: 'autre@exemple.nc' }, ended: false });
    expect(JSON.stringify(items)).not.toContain('cagou_');
    await test.services
      .db('api_token')
      .where({ id: late.id })
      .update({ created_at: new Date(Date.now() - 300 * 86_400_000) });
    expect((await all()).items[at(late.id)]).toMatchObject({ endsSoon: true });
  });

  it('are given a page at a time, those that have ended left out', async () => {
    const { db } = test.services;
    const ended = await make('Passé', other);
    await db('api_token')
      .where({ id: ended.id })
      .update({ expires_at: new Date('2020-01-01') });
    await db.raw(
      `insert into api_token (id, name, token_hash, user_id, expires_at)
       select gen_random_uuid(), 'Série', 's' || n, ?, now() + make_interval(days => 400 + n) from generate_series(1, 60) n`,
      [other.userId],
    );
    const first = await all();
    expect(first.items).toHaveLength(50);
    const second = await all(`?cursor=${first.next}`);
    const seen = [...first.items, ...second.items].map(({ id }: Made) => id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).not.toContain(ended.id);
    expect(second.next).toBeNull();
    await db('api_token').where({ name: 'Série' }).delete();
  });

  it('are revoked by administrators, with a line in the trail of rights under their name', async () => {
    const made = await make('À reprendre', other);
    const take = (): Promise<LightMyRequestResponse> =>
      test.request({ method: 'DELETE', url: `/api/v1/admin/tokens/${made.id}`, as: admin });
    expect((await take()).statusCode).toBe(204);
    expect(await use(made)).toBe(401);
    expect((await take()).json()).toMatchObject({ status: 404, code: 'token-unknown' });
    const trail = await test.request({ method: 'GET', url: '/api/v1/admin/rights/changes', as: admin });
    expect(trail.json().items[0]).toMatchObject({ kind: 'token-revoked', before: { token: 'À reprendre' } });
  });
});

describe('a token that was limited', () => {
  it('opens what it was made for, and says which other it would take', async () => {
    const reader = await limited({ scopes: ['sources.read'] });
    expect(await call(reader, 'GET', '/library')).toBe(200);
    expect(await call(reader, 'GET', '/session')).toBe(200);
    expect(await call(reader, 'POST', '/dispositifs', {})).toBe('token-scope');
    expect(await call(reader, 'GET', '/me/readings')).toBe('token-scope');
    expect(await call(reader, 'GET', '/tokens')).toBe('token-scope');
    expect(await list()).toContainEqual(
      expect.objectContaining({ id: reader.id, scopes: ['sources.read'], schemes: null, endsSoon: false }),
    );
  });

  it('gives nothing that its owner may not do', async () => {
    const wishful = await limited({ scopes: ['administration', 'cases.read'] });
    expect(await call(wishful, 'GET', '/admin/users')).toBe('not-allowed');
    expect(await call(wishful, 'GET', '/cases')).toBe('not-allowed');
  });

  it('is nobody on the pages of the site, which name no capability', async () => {
    const seen = async ({ token }: Made): Promise<number> => {
      const headers = { authorization: `Bearer ${token}` };
      return (await test.request({ method: 'GET', url: '/compte', headers })).statusCode;
    };
    expect(await seen(await limited({ scopes: ['own'] }))).toBe(303);
  });

  it('reaches the sources of its schemes alone, and makes no other', async () => {
    const one = await limited({ scopes: ['sources.write'], schemes: ['aide-medicale'] });
    expect(await call(one, 'GET', '/dispositifs/aide-medicale/draft')).not.toBe('token-scope');
    expect(await call(one, 'GET', '/dispositifs/permis-chasser/draft')).toBe('token-scope');
    expect(await call(one, 'POST', '/dispositifs/aide-medicale/copies', {})).toBe('token-scope');
    expect(await call(one, 'POST', '/dispositifs', {})).toBe('token-scope');
  });

  it.for([{ scopes: [] }, { scopes: ['all'] }, { scopes: ['own', 'own'] }, { schemes: [] }, { days: 366 }])(
    'is not made of %j',
    async (limits) => expect(await limited(limits)).toMatchObject({ status: 422 }),
  );
});

describe('cases under a token for one scheme', () => {
  let cast: Cast;
  let both: TestPerson;
  let medical: string;
  beforeAll(async () => {
    cast = await createCast(test);
    const { rows } = await test.services.db.raw(`select distinct group_id from function_binding`);
    const groups = rows.map(({ group_id: id }: { readonly group_id: string }) => id);
    both = await test.signIn({ email: 'deux@exemple.nc', name: 'Agent de deux services', roles: ['agent'], groups });
    medical = await fileMedicalAid(test, cast.owner);
  });

  it('are those of that scheme, in lists and one by one', async () => {
    const mine = await limited({ scopes: ['cases.read'], schemes: ['aide-medicale'] }, both);
    const other = await limited({ scopes: ['cases.read'], schemes: ['permis-chasser'] }, both);
    const listed = async ({ token }: Made): Promise<number> => {
      const headers = { authorization: `Bearer ${token}` };
      const { items } = (await test.request({ method: 'GET', url: '/api/v1/cases?view=open', headers })).json();
      return items.length;
    };
    expect([await listed(mine), await listed(other)]).toEqual([1, 0]);
    expect(await call(mine, 'GET', `/cases/${medical}`)).toBe(200);
    expect(await call(other, 'GET', `/cases/${medical}`)).toBe('not-allowed');
  });

  it('are read and not acted upon where it may only read', async () => {
    const reader = await limited({ scopes: ['cases.read'] }, both);
    expect(await call(reader, 'POST', `/cases/${medical}/commands`, {})).toBe('token-scope');
  });

  it('are none of one’s own, unless it says so', async () => {
    const reader = await limited({ scopes: ['cases.read'] }, cast.owner);
    expect(await call(reader, 'GET', `/cases/${medical}`)).toBe('not-allowed');
    const own = await limited({ scopes: ['own'] }, cast.owner);
    expect(await call(own, 'GET', `/cases/${medical}`)).toBe(200);
    // One that is for some schemes acts for its owner in none.
    const some = await limited({ scopes: ['own'], schemes: ['permis-chasser'] }, cast.owner);
    expect(await call(some, 'GET', `/cases/${medical}`)).toBe('not-allowed');
  });
});

const TIME: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
