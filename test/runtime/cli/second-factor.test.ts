/** How whoever lost telephone and recovery codes begins anew, when no administrator is left to help. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';

const MAIN = join(import.meta.dirname, '../../../runtime/cli/main.ts');

let test: TestApp;
let anne: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  anne = await test.signIn({ email: 'anne@province.example', name: 'Anne Naouna', roles: ['administrator'] });
});
afterAll(() => test.close());

function secondFactor(args: readonly string[], url = test.services.databaseUrl) {
  const env = { ...process.env, DATABASE_URL: url };
  return new Promise<{ readonly code: number; readonly text: string }>((resolve) => {
    execFile(process.execPath, [MAIN, 'second-factor', ...args], { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: out + err });
    });
  });
}

it('takes codes and passkeys away, ends the sessions, and writes it down', async () => {
  const { db } = test.services;
  const { userId } = anne;
  await db('twoFactor').insert({ id: 'f', userId, secret: 's', backupCodes: 'c', verified: true });
  await db('user').where({ id: userId }).update({ twoFactorEnabled: true });
  await db('passkey').insert({ id: 'k', user_id: userId, name: 'x', public_key: 'x', counter: 0, transports: [] });
  const session = async () => (await test.request({ method: 'GET', url: '/api/v1/session', as: anne })).json();
  expect((await session()).user).toMatchObject({ email: anne.email });
  expect(await secondFactor(['Anne@Province.example'])).toEqual({
    code: 0,
    text: expect.stringContaining('anne@province.example'),
  });
  expect(await db('twoFactor').where({ userId })).toEqual([]);
  expect(await db('passkey').where({ user_id: userId })).toEqual([]);
  expect(await db('user').where({ id: userId }).first()).toMatchObject({ twoFactorEnabled: false });
  expect((await session()).user).toBeNull();
  const [change, ...others] = await db('right_change').where({ kind: 'second-factor-reset' });
  expect(change).toMatchObject({ subject_id: userId, subject: expect.stringContaining('Anne Naouna') });
  expect(others).toEqual([]);
});

it('says that there is none to take away, and writes nothing down', async () => {
  const { code, text } = await secondFactor([anne.email]);
  expect({ code, text }).toEqual({ code: 0, text: expect.stringContaining('anne@province.example') });
  expect(await test.services.db('right_change').where({ kind: 'second-factor-reset' })).toHaveLength(1);
});

it('tells an address that has no account, a database that is away, and what it wants', async () => {
  expect(await secondFactor(['personne@province.example'])).toMatchObject({ code: 1 });
  const away = await secondFactor([anne.email], 'postgres://localhost:1/nowhere');
  expect(away).toMatchObject({ code: 2 });
  expect(away.text).not.toContain('    at ');
  for (const args of [[], ['anne'], ['a@b.example', 'c@d.example']]) {
    expect(await secondFactor(args)).toEqual({ code: 2, text: expect.stringContaining('une seule') });
  }
});
