/** How an installation without anybody gets its first administrator. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../support/app.ts';

const MAIN = join(import.meta.dirname, '../../../runtime/cli/main.ts');

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

function administrator(...args: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  const env = { ...process.env, DATABASE_URL: test.services.databaseUrl };
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, 'administrator', ...args], { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: out + err });
    });
  });
}

it('makes an administrator of whoever confirmed an address, at once', async () => {
  const awa = await test.signIn({ email: 'awa@province.example' });
  const list = () => test.request({ method: 'GET', url: '/api/v1/admin/users', as: awa });
  expect((await list()).statusCode).toBe(403);
  expect(await administrator('Awa@province.example')).toEqual({
    code: 0,
    text: expect.stringContaining('est administrateur'),
  });
  expect((await list()).statusCode).toBe(200);
  expect((await administrator('awa@province.example')).code).toBe(0);
});

it('makes none of an address that nobody confirmed', async () => {
  const { db } = test.services;
  await db('user').insert({ id: 'pending', name: 'En attente', email: 'attente@province.example' });
  for (const email of ['attente@province.example', 'personne@province.example']) {
    expect(await administrator(email)).toEqual({ code: 1, text: expect.stringContaining('Aucun compte') });
  }
  expect(await db('user_role').where({ user_id: 'pending' })).toEqual([]);
});

it('wants one address', async () => {
  for (const args of [[], ['awa'], ['a@b.example', 'c@d.example']]) {
    expect(await administrator(...args)).toEqual({ code: 2, text: expect.stringContaining('une seule') });
  }
});
