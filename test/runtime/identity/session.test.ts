import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';

let it: TestApp;
let person: TestPerson;
beforeAll(async () => {
  it = await createTestApp();
  person = await it.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
});
afterAll(() => it.close());

const read = (cookie: string) => it.request({ method: 'GET', url: '/api/v1/session', headers: { cookie } });
/** Of what nobody sees who is not signed in. */
const readOwn = (cookie: string) => it.request({ method: 'GET', url: '/api/v1/me/cases', headers: { cookie } });

async function setEnd(ofSession: TestPerson, interval: string): Promise<void> {
  await it.services.db.raw(`update session set "expiresAt" = now() + ?::interval where "userId" = ?`, [
    interval,
    ofSession.userId,
  ]);
}

test('a session is known by its cookie, and none is set again while it is fresh', async () => {
  const response = await read(person.cookie);
  expect(response.json()).toMatchObject({ user: { email: 'marie@exemple.nc' } });
  expect(response.cookies).toEqual([]);
});

test('people who ask at the same time are each told who they are', async () => {
  const other = await it.signIn({ email: 'jean@exemple.nc', name: 'Jean Autre' });
  const cookies = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? person.cookie : other.cookie));
  const answers = await Promise.all(cookies.map(read));
  const emails = answers.map((answer) => answer.json().user.email);
  expect(emails).toEqual(cookies.map((cookie) => (cookie === person.cookie ? 'marie@exemple.nc' : 'jean@exemple.nc')));
});

test('a cookie that was not signed here says nothing of anybody', async () => {
  const forged = person.cookie.replace(
    /(session_token=[^.]+)\.[^;]+/u,
    '$1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D',
  );
  expect(forged).not.toBe(person.cookie);
  expect((await read(forged)).json()).toMatchObject({ user: null });
});

test('a session that is more than an hour old is renewed', async () => {
  await setEnd(person, '2 hours');
  const response = await read(person.cookie);
  expect(response.json()).toMatchObject({ user: { email: 'marie@exemple.nc' } });
  expect(response.cookies).not.toEqual([]);
});

test('a session that has ended is one no longer', async () => {
  await setEnd(person, '-1 second');
  expect((await read(person.cookie)).json()).toMatchObject({ user: null });
});

test('where one must be signed in, a session is renewed as well, and one that has ended is told', async () => {
  const other = await it.signIn({ email: 'rose@exemple.nc', name: 'Rose Autre' });
  await setEnd(other, '2 hours');
  const renewed = await readOwn(other.cookie);
  expect(renewed.statusCode).toBe(200);
  expect(renewed.cookies).not.toEqual([]);
  await setEnd(other, '-1 second');
  expect((await readOwn(other.cookie)).statusCode).toBe(401);
});

test('what is sent to sign in is small: more is refused before it is read', async () => {
  const signIn = (besides: string) =>
    it.request({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { origin: it.services.config.publicUrl },
      payload: { email: 'marie@exemple.nc', password: 'inconnu', besides },
    });
  expect((await signIn('x'.repeat(60_000))).statusCode).toBe(401);
  const refused = await signIn('x'.repeat(70_000));
  expect(refused.statusCode).toBe(413);
  expect(refused.json()).toMatchObject({ code: 'body-too-large' });
});
