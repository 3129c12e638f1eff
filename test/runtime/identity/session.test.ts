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
  await it.services.db.raw(`update session set "expiresAt" = now() + interval '2 hours' where "userId" = ?`, [
    person.userId,
  ]);
  const response = await read(person.cookie);
  expect(response.json()).toMatchObject({ user: { email: 'marie@exemple.nc' } });
  expect(response.cookies).not.toEqual([]);
});

test('a session that has ended is one no longer', async () => {
  await it.services.db.raw(`update session set "expiresAt" = now() - interval '1 second' where "userId" = ?`, [
    person.userId,
  ]);
  expect((await read(person.cookie)).json()).toMatchObject({ user: null });
});
