import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';

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
    const fresh = { createdAt: TIME, lastUsedAt: null, expiresAt: TIME, ended: false };
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

const TIME: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
