import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookiesOf, createTestApp, TEST_PASSWORD, type TestApp, type TestPerson } from '../../support/app.ts';
import { moveClock } from '../../support/clock.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const siteMails = async (): Promise<readonly { to: string; subject: string; markdown: string }[]> =>
  (await test.services.db('outbox').whereNull('case_id').orderBy('id')).map(({ payload }) => payload);

describe('a citizen who registers', () => {
  const email = 'lea.wamytan@exemple.nc';
  const signUp = () =>
    test.request({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      payload: { email, password: TEST_PASSWORD, name: 'Léa Wamytan' },
    });

  it('gets a mail with a link, and no session before using it', async () => {
    const response = await signUp();
    expect(response.statusCode).toBe(200);
    const [mail] = await siteMails();
    expect(mail).toMatchObject({ to: email, subject: 'Confirmez votre adresse électronique' });
    const early = await test.request({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email, password: TEST_PASSWORD },
    });
    expect(early.statusCode).toBe(403);
  });

  it('is signed in by the link, and is then in the register', async () => {
    const [mail] = await siteMails();
    const link = /\((http[^)]+)\)/.exec(mail!.markdown)![1]!;
    const followed = await test.request({ method: 'GET', url: link.replace(test.services.config.publicUrl, '') });
    expect(followed.statusCode).toBe(302);
    const session = await test.request({
      method: 'GET',
      url: '/api/v1/session',
      headers: { cookie: cookiesOf(followed) },
    });
    expect(session.json()).toMatchObject({ user: { name: 'Léa Wamytan', email, roles: [] }, demo: true });
    const person = await test.services.db('person').where({ email }).first();
    expect(person).toMatchObject({ given_name: 'Léa', family_name: 'Wamytan', verified: 1 });
  });

  it('learns by mail only that the address was known already', async () => {
    const response = await signUp();
    expect(response.statusCode).toBe(200);
    expect((await siteMails()).at(-1)).toMatchObject({ subject: 'Vous avez déjà un compte' });
  });

  it('can choose a new password with the link of a mail, once', async () => {
    await test.request({ method: 'POST', url: '/api/auth/request-password-reset', payload: { email } });
    const mail = (await siteMails()).at(-1)!;
    const token = /jeton=([^)]+)\)/.exec(mail.markdown)![1];
    const reset = () =>
      test.request({
        method: 'POST',
        url: '/api/auth/reset-password',
        payload: { token, newPassword: 'un autre mot de passe' },
      });
    expect((await reset()).statusCode).toBe(200);
    expect((await reset()).json()).toMatchObject({ status: 410, code: 'link-expired' });
    const old = await test.request({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email, password: TEST_PASSWORD },
    });
    expect(old.statusCode).toBe(401);
  });

  it('may use any link of those asked for, and none once the password is chosen', async () => {
    const linkAskedFor = async () => {
      await test.services.db('account_mail').delete();
      await test.request({ method: 'POST', url: '/api/auth/request-password-reset', payload: { email } });
      return /jeton=([^)]+)\)/.exec((await siteMails()).at(-1)!.markdown)![1]!;
    };
    const links = [await linkAskedFor(), await linkAskedFor(), await linkAskedFor()];
    const reset = async (token: string, newPassword: string) =>
      (await test.request({ method: 'POST', url: '/api/auth/reset-password', payload: { token, newPassword } }))
        .statusCode;
    expect(await reset(links[1]!, 'un tout autre mot de passe')).toBe(200);
    expect(await reset(links[0]!, 'celui de quelqu’un d’autre')).toBe(410);
    expect(await reset(links[2]!, 'celui de quelqu’un d’autre')).toBe(410);
  });

  it('costs a stranger as much processor as somebody who is not there', async () => {
    const cost = async (address: string) => {
      const begun = process.cpuUsage();
      for (let time = 0; time < 4; time += 1) {
        const payload = { email: address, password: 'pas le bon du tout' };
        const { statusCode } = await test.request({ method: 'POST', url: '/api/auth/sign-in/email', payload });
        expect(statusCode).toBe(401);
      }
      const { user, system } = process.cpuUsage(begun);
      return user + system;
    };
    // What is done once for a whole process is not the price of a refusal.
    await cost('personne@exemple.nc');
    const [known, unknown] = [await cost(email), await cost('personne@exemple.nc')];
    // A password that is not hashed costs a tenth.
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });
});

describe('a session', () => {
  it('carries roles, groups and functions', async () => {
    const id = '6a5d9c1e-0000-4000-8000-000000000001';
    await test.services.db('agent_group').insert({ id, name: 'Service social' });
    const agent = await test.signIn({ email: 'agent@exemple.nc', name: 'Paul Kaba', roles: ['agent'], groups: [id] });
    const response = await test.request({ method: 'GET', url: '/api/v1/session', as: agent });
    expect(response.json()).toMatchObject({
      user: { name: 'Paul Kaba', roles: ['agent'], groups: [{ id, name: 'Service social' }] },
    });
  });

  it('ends when one signs out', async () => {
    const person = await test.signIn({ email: 'part@exemple.nc' });
    await test.request({ method: 'POST', url: '/api/auth/sign-out', as: person, payload: {} });
    const response = await test.request({ method: 'GET', url: '/api/v1/session', as: person });
    expect(response.json()).toMatchObject({ user: null });
  });

  it('does nothing for a page of another site', async () => {
    const person = await test.signIn({ email: 'victime@exemple.nc' });
    const response = await test.request({
      method: 'POST',
      url: '/api/v1/tokens',
      as: person,
      headers: { origin: 'https://ailleurs.example' },
      payload: { name: 'vol', days: 1 },
    });
    expect(response.json()).toMatchObject({ status: 403, code: 'origin-refused' });
  });
});

describe('a token of a program', () => {
  it('does what its owner may do, from anywhere, and nothing when it is not known', async () => {
    const person = await test.signIn({ email: 'auteur@exemple.nc', roles: ['author'] });
    const made = await test.request({
      method: 'POST',
      url: '/api/v1/tokens',
      as: person,
      payload: { name: 'cli', days: 1 },
    });
    expect(made.statusCode).toBe(201);
    const { token } = made.json();
    const ask = (value: string) =>
      test.app.inject({ method: 'GET', url: '/api/v1/session', headers: { authorization: `Bearer ${value}` } });
    expect((await ask(token)).json()).toMatchObject({ user: { id: person.userId, roles: ['author'] } });
    expect((await ask(`${token}x`)).json()).toMatchObject({ user: null });
  });
});

describe('tokens', () => {
  const call = (method: 'GET' | 'POST' | 'DELETE', path: string, as: TestPerson, payload?: object) =>
    test.request({ method, url: `/api/v1/tokens${path}`, as, ...(payload && { payload }) });
  const make = async (as: TestPerson) => (await call('POST', '', as, { name: 'cli', days: 1 })).json();
  const session = async (token: string) =>
    (await test.request({ url: '/api/v1/session', headers: { authorization: `Bearer ${token}` } })).json().user;

  it('are listed without their secrets and ended by their owner alone', async () => {
    const owner = await test.signIn({ email: 'jetons@exemple.nc' });
    const other = await test.signIn({ email: 'jetons-autre@exemple.nc' });
    const { id, token } = await make(owner);
    const listed = await call('GET', '', owner);
    expect(listed.json().items).toMatchObject([{ id, name: 'cli', lastUsedAt: null }]);
    expect(listed.body).not.toContain(token);
    expect((await call('GET', '', other)).json().items).toEqual([]);
    expect((await call('DELETE', `/${id}`, other)).json()).toMatchObject({ status: 404, code: 'token-unknown' });
    expect(await session(token)).toMatchObject({ id: owner.userId });
    expect((await call('DELETE', `/${id}`, owner)).statusCode).toBe(204);
    expect(await session(token)).toBeNull();
  });

  it('make no other', async () => {
    const { token } = await make(await test.signIn({ email: 'jetons-2@exemple.nc' }));
    const response = await test.request({
      method: 'POST',
      url: '/api/v1/tokens',
      headers: { authorization: `Bearer ${token}` },
      payload: { name: 'encore', days: 365 },
    });
    expect(response.json()).toMatchObject({ status: 403, code: 'session-needed' });
  });

  it('end when the password is chosen anew', async () => {
    const email = 'jetons-3@exemple.nc';
    const { token } = await make(await test.signIn({ email }));
    const post = (path: string, payload: object) => test.request({ method: 'POST', url: `/api/auth/${path}`, payload });
    await post('request-password-reset', { email });
    const secret = /jeton=([^)]+)\)/.exec((await siteMails()).at(-1)!.markdown)![1];
    expect((await post('reset-password', { token: secret, newPassword: TEST_PASSWORD })).statusCode).toBe(200);
    expect(await session(token)).toBeNull();
  });
});

describe('the session of a demonstration', () => {
  it('tells the simulated time, by which things are late', async () => {
    const now = async () => Date.parse((await test.request({ method: 'GET', url: '/api/v1/session' })).json().now);
    const before = await now();
    moveClock(test.services.clock, 10 * 86_400_000);
    expect((await now()) - before).toBeGreaterThanOrEqual(10 * 86_400_000);
    moveClock(test.services.clock, 0);
  });
});

describe('a refusal of the sign-in API', () => {
  const post = (path: string, payload: object) => test.request({ method: 'POST', url: `/api/auth/${path}`, payload });

  it.each([
    ['sign-in/email', { email: 'personne@exemple.nc', password: TEST_PASSWORD }, 401, 'sign-in-refused'],
    ['sign-in/email', {}, 422, 'body-invalid'],
    ['sign-up/email', { email: 'court@exemple.nc', password: 'court', name: 'Court' }, 422, 'password-too-short'],
    ['reset-password', { token: 'x', newPassword: TEST_PASSWORD }, 410, 'link-expired'],
    ['change-password', { currentPassword: 'x', newPassword: TEST_PASSWORD }, 401, 'not-signed-in'],
    [
      'request-password-reset',
      { email: 'a@exemple.nc', redirectTo: 'https://ailleurs.example' },
      400,
      'request-invalid',
    ],
  ])('is a problem like any other: %s %o', async (path, payload, status, code) => {
    const response = await post(path, payload);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.json()).toMatchObject({ status, code });
  });

  it('follows nobody out of the site', async () => {
    for (const callbackURL of ['https://ailleurs.example', '//ailleurs.example', '/\\ailleurs.example']) {
      const link = `verify-email?token=x&callbackURL=${encodeURIComponent(callbackURL)}`;
      const response = await test.request({ method: 'GET', url: `/api/auth/${link}` });
      expect(response.json()).toMatchObject({ status: 400, code: 'request-invalid' });
      expect(response.headers.location).toBeUndefined();
    }
  });
});
