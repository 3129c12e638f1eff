import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookiesOf, createTestApp, TEST_PASSWORD, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { testNow } from '../../support/clock.ts';
import { postsOf } from '../../support/posts.ts';
import { groupOf, SCHEME } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let admin: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  admin = cast.administrator;
});
afterAll(() => test.close());

const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, as = admin) =>
  test.request({ method, url: `/api/v1${url}`, as, ...(payload && { payload }) });

describe('an administrator', () => {
  it('finds accounts without minding accents, those who work here first', async () => {
    await test.signIn({ email: 'herve@exemple.nc', name: 'Hervé Zongo' });
    const all = (await call('GET', '/admin/users')).json();
    expect(all.items[0].roles.length).toBeGreaterThan(0);
    expect((await call('GET', '/admin/users?q=herve zo')).json().items).toMatchObject([
      { name: 'Hervé Zongo', roles: [], groups: [] },
    ]);
  });

  it('gives roles and groups, which hold from the next request on', async () => {
    const person = await test.signIn({ email: 'nouveau@exemple.nc' });
    expect((await call('GET', '/cases/counts', undefined, person)).statusCode).toBe(403);
    const group = await groupOf(test.services, 'instructeur');
    const set = await call('PUT', `/admin/users/${person.userId}`, { roles: ['agent'], groups: [group] });
    expect(set.json()).toMatchObject({ roles: ['agent'], groups: [{ id: group }] });
    expect((await call('GET', '/cases/counts', undefined, person)).statusCode).toBe(200);
    await call('PUT', `/admin/users/${person.userId}`, { roles: [], groups: [group] });
    expect((await call('GET', '/cases/counts', undefined, person)).statusCode).toBe(403);
  });

  it('cannot leave the site without one', async () => {
    const refused = await call('PUT', `/admin/users/${admin.userId}`, { roles: ['agent'], groups: [] });
    expect(refused.json()).toMatchObject({ status: 409, code: 'last-administrator' });
    expect((await call('GET', '/admin/groups')).statusCode).toBe(200);
  });

  it('cannot leave it without one together with another, at the same moment', async () => {
    const second = await test.signIn({ email: 'second@exemple.nc', roles: ['administrator'] });
    // Both have begun, and neither has ended, while somebody holds what they need.
    const held = await test.services.db.transaction();
    await held.raw('lock table membership in exclusive mode');
    const both = [
      call('PUT', `/admin/users/${admin.userId}`, { roles: [], groups: [] }),
      call('PUT', `/admin/users/${second.userId}`, { roles: [], groups: [] }, second),
    ];
    await delay(500);
    await held.commit();
    const statuses = (await Promise.all(both)).map(({ statusCode }) => statusCode);
    expect(statuses.toSorted((left, right) => left - right)).toEqual([200, 409]);
    await test.services.db('user_role').where({ user_id: second.userId }).delete();
    await test.services
      .db('user_role')
      .insert({ user_id: admin.userId, role: 'administrator' })
      .onConflict(['user_id', 'role'])
      .ignore();
  });

  it('makes groups, binds functions to them, and removes those that hold none', async () => {
    const made = await call('POST', '/admin/groups', { name: 'Renfort' });
    expect(made.statusCode).toBe(201);
    expect((await call('POST', '/admin/groups', { name: 'Renfort' })).json()).toMatchObject({ code: 'group-exists' });
    const { id } = made.json();
    const both = [id, await groupOf(test.services, 'instructeur')];
    const bound = await call('PUT', `/admin/bindings/${SCHEME}/instructeur`, { groups: both });
    expect(bound.json()).toMatchObject({ title: 'Instructeur', groups: [{}, {}] });
    const groups = (await call('GET', '/admin/groups')).json().items;
    expect(groups.find((group: { id: string }) => group.id === id)).toMatchObject({
      functions: [{ dispositif: SCHEME, function: 'instructeur', title: 'Instructeur' }],
    });
    expect((await call('DELETE', `/admin/groups/${id}`)).json()).toMatchObject({ code: 'group-in-use' });
    await call('PUT', `/admin/bindings/${SCHEME}/instructeur`, { groups: both.slice(1) });
    expect((await call('DELETE', `/admin/groups/${id}`)).statusCode).toBe(204);
    expect((await call('PUT', `/admin/bindings/${SCHEME}/inconnue`, { groups: [] })).json()).toMatchObject({
      code: 'function-unknown',
    });
  });

  it('says how much waits to be sent, and since when: what is not due yet, done or given up waits for nobody', async () => {
    const { db } = test.services;
    await db('outbox').whereNull('done_at').delete();
    const queue = async () => (await call('GET', '/admin/effects/queue')).json();
    expect(await queue()).toEqual({ waiting: 0, oldestAt: null });
    const at = (minutes: number): Date => new Date(testNow().getTime() + minutes * 60_000);
    const row = { type: 'mail', payload: '{}' };
    await db('outbox').insert([
      { ...row, key: 'q1', run_at: at(-20) },
      { ...row, key: 'q2', run_at: at(-5) },
      { ...row, key: 'q3', run_at: at(60) },
      { ...row, key: 'q4', run_at: at(-90), done_at: at(-89) },
      { ...row, key: 'q5', run_at: at(-90), failed_at: at(-80) },
    ]);
    const { waiting, oldestAt } = await queue();
    expect(waiting).toBe(2);
    expect(Math.round((testNow().getTime() - Date.parse(oldestAt)) / 60_000)).toBe(20);
    await db('outbox').whereLike('key', 'q%').delete();
  });

  it('tries a failed effect again', async () => {
    const [row] = await test.services
      .db('outbox')
      .insert({
        key: 'k',
        type: 'mail',
        payload: '{}',
        relayed_at: new Date(),
        failed_at: new Date(),
        attempts: 8,
        failure: 'mail-refused',
        last_error: 'EENVELOPE 451',
      })
      .returning('id');
    expect((await call('GET', '/admin/effects/failed')).json().items).toMatchObject([
      { id: row.id, attempts: 8, failure: 'mail-refused', error: 'EENVELOPE 451' },
    ]);
    expect((await call('POST', `/admin/effects/${row.id}/retry`)).statusCode).toBe(204);
    expect((await call('GET', '/admin/effects/failed')).json().items).toEqual([]);
    expect((await call('POST', `/admin/effects/${row.id}/retry`)).json()).toMatchObject({ code: 'effect-unknown' });
  });
});

describe('an invitation', () => {
  it('lets an agent choose a password, once, and gives what was decided', async () => {
    const group = await groupOf(test.services, 'signataire');
    const invited = await call('POST', '/admin/invitations', {
      email: 'Invite@exemple.nc',
      name: 'Anne Invitée',
      roles: ['agent'],
      groups: [group],
    });
    expect(invited.json()).toMatchObject({ items: [{ email: 'invite@exemple.nc', roles: ['agent'] }] });
    const mail = await test.services.db('outbox').whereNull('case_id').orderBy('id', 'desc').first('payload');
    const token = /\/invitation\/([^)]+)\)/.exec(mail.payload.markdown)![1]!;
    expect(await test.services.identity.findInvitation(token)).toMatchObject({ name: 'Anne Invitée', known: false });

    const { identity, config } = test.services;
    const accept = async (password: string) => {
      const posted = await postsOf(config.publicUrl, (request, reply) =>
        identity.acceptInvitation(request, reply, { token, password }),
      );
      return posted.result;
    };
    expect(await accept('court')).toEqual({ type: 'refused', code: 'password-too-short' });
    expect(await accept(TEST_PASSWORD)).toMatchObject({ type: 'done' });
    expect(await accept(TEST_PASSWORD)).toEqual({ type: 'refused', code: 'link-expired' });
    expect(await identity.findInvitation(token)).toBeNull();
    const signedIn = await test.request({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: 'invite@exemple.nc', password: TEST_PASSWORD },
    });
    const session = await test.request({
      method: 'GET',
      url: '/api/v1/session',
      headers: { cookie: cookiesOf(signedIn) },
    });
    expect(session.json()).toMatchObject({
      user: { roles: ['agent'], functions: [{ dispositif: SCHEME, function: 'signataire' }] },
    });
  });

  const invite = async (email: string, groups: readonly string[] = []): Promise<string> => {
    const named = { email, name: 'Anne Invitée', roles: ['agent'], groups };
    expect((await call('POST', '/admin/invitations', named)).statusCode).toBe(201);
    const mail = await test.services.db('outbox').whereNull('case_id').orderBy('id', 'desc').first('payload');
    return /\/invitation\/([^)]+)\)/.exec(mail.payload.markdown)![1]!;
  };
  const signInWith = (email: string, password: string) =>
    test.request({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password } });

  it('gives nothing to whoever took the address beforehand without proving that it is theirs', async () => {
    const email = 'convoitee@exemple.nc';
    const theirs = 'le mot de passe d’un autre';
    const payload = { email, name: 'Autre', password: theirs };
    expect((await test.request({ method: 'POST', url: '/api/auth/sign-up/email', payload })).statusCode).toBe(200);
    const token = await invite(email);
    const { identity, config } = test.services;
    expect(await identity.findInvitation(token)).toMatchObject({ known: false });
    const posted = await postsOf(config.publicUrl, (request, reply) =>
      identity.acceptInvitation(request, reply, { token, password: TEST_PASSWORD }),
    );
    expect(posted.result).toMatchObject({ type: 'done' });
    expect((await signInWith(email, theirs)).json()).toMatchObject({ code: 'sign-in-refused' });
    expect((await signInWith(email, TEST_PASSWORD)).statusCode).toBe(200);
    expect(await test.services.db('user').where({ email }).first('name')).toEqual({ name: 'Anne Invitée' });
  });

  const accept = async (token: string) => {
    const { identity, config } = test.services;
    const posted = await postsOf(config.publicUrl, (request, reply) =>
      identity.acceptInvitation(request, reply, { token, password: TEST_PASSWORD }),
    );
    return posted.result;
  };

  it.each(['account', 'membership'])('whose acceptance is cut at the table %s can be accepted again', async (table) => {
    const { db, identity } = test.services;
    const email = `coupe-${table}@exemple.nc`;
    const token = await invite(email, [await groupOf(test.services, 'signataire')]);
    await db.raw(`alter table ${table} rename to ${table}_away`);
    await expect(accept(token)).rejects.toThrow('does not exist');
    await db.raw(`alter table ${table}_away rename to ${table}`);
    expect(await identity.findInvitation(token)).toMatchObject({ email, known: false });
    expect(await accept(token)).toMatchObject({ type: 'done' });
    const response = await signInWith(email, TEST_PASSWORD);
    const session = await test.request({
      method: 'GET',
      url: '/api/v1/session',
      headers: { cookie: cookiesOf(response) },
    });
    expect(session.json()).toMatchObject({ user: { roles: ['agent'], functions: [{ function: 'signataire' }] } });
  });

  it('accepted twice at the same moment is accepted once', async () => {
    const token = await invite('double@exemple.nc');
    const results = await Promise.all([accept(token), accept(token)]);
    expect(results.map(({ type }) => type).toSorted()).toEqual(['done', 'refused']);
  });

  it('gives what is left of it when a group was removed meanwhile', async () => {
    const { id } = (await call('POST', '/admin/groups', { name: 'Bref' })).json();
    const token = await invite('bref@exemple.nc', [id]);
    expect((await call('DELETE', `/admin/groups/${id}`)).statusCode).toBe(204);
    expect(await accept(token)).toMatchObject({ type: 'done' });
  });

  it('sent by mistake is withdrawn: its link leads nowhere', async () => {
    const token = await invite('erreur@exemple.nc');
    const { items } = (await call('GET', '/admin/invitations')).json();
    const { id } = items.find((item: { email: string }) => item.email === 'erreur@exemple.nc');
    expect((await call('DELETE', `/admin/invitations/${id}`)).statusCode).toBe(204);
    expect(await test.services.identity.findInvitation(token)).toBeNull();
    expect((await call('DELETE', `/admin/invitations/${id}`)).json()).toMatchObject({ code: 'invitation-unknown' });
  });
});
