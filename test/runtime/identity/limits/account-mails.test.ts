import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, TEST_PASSWORD, type TestApp } from '../../../support/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const post = (path: string, payload: object) => test.request({ method: 'POST', url: `/api/auth/${path}`, payload });
const mailsTo = async (to: string): Promise<readonly string[]> =>
  (await test.services.db('outbox').whereRaw(`payload->>'to' = ?`, [to]).orderBy('id')).map(
    ({ payload }) => payload.subject,
  );

describe('a mailbox', () => {
  it('is sent five links an hour to choose a new password, and the answer is the same at the sixth', async () => {
    const { email } = await test.signIn({ email: 'harcele@exemple.nc' });
    const bodies = new Set<string>();
    for (let index = 0; index < 7; index += 1) bodies.add((await post('request-password-reset', { email })).body);
    expect(await mailsTo(email)).toHaveLength(5);
    expect(bodies.size).toBe(1);
    await test.services.db.raw(`update account_mail set at = at - interval '61 minutes'`);
    await post('request-password-reset', { email });
    expect(await mailsTo(email)).toHaveLength(6);
  });

  it('is sent five links a day to confirm it, however they are asked for', async () => {
    const email = 'nouveau@exemple.nc';
    await post('sign-up/email', { email, password: TEST_PASSWORD, name: 'Nouveau Venu' });
    for (let index = 0; index < 4; index += 1) await post('send-verification-email', { email });
    const last = await post('sign-in/email', { email, password: TEST_PASSWORD });
    expect(last.json()).toMatchObject({ status: 403, code: 'email-not-verified' });
    expect(await mailsTo(email)).toHaveLength(5);
  });

  it('is told three times a day that it has an account, which leaves it the link for a new password', async () => {
    const { email } = await test.signIn({ email: 'deja@exemple.nc' });
    const signUp = () => post('sign-up/email', { email, password: TEST_PASSWORD, name: 'Quelqu’un' });
    const statuses: number[] = [];
    for (let index = 0; index < 5; index += 1) statuses.push((await signUp()).statusCode);
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    await post('request-password-reset', { email });
    expect(await mailsTo(email)).toEqual([
      'Vous avez déjà un compte',
      'Vous avez déjà un compte',
      'Vous avez déjà un compte',
      'Choisissez un nouveau mot de passe',
    ]);
  });
});
