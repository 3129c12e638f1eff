import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { takeAttempt } from '../../../../runtime/identity/limits/store/take-attempt.ts';
import { pseudonymOf } from '../../../../runtime/identity/secrets.ts';
import { createDatabase } from '../../../../runtime/store/database.ts';
import { cookiesOf, createTestApp, TEST_PASSWORD, type TestApp } from '../../../support/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp({ TRUST_PROXY: 'true' });
});
afterEach(() => test.services.db('sign_in_attempt').delete());
afterAll(() => test.close());

const HERE = '203.0.113.1';

interface Attempt {
  readonly email: string;
  readonly password?: string;
  readonly from?: string;
  readonly cookie?: string;
}

const attempt = ({ email, password = 'pas le bon du tout', from = HERE, cookie }: Attempt) =>
  test.request({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password },
    headers: { 'x-forwarded-for': from, ...(cookie && { cookie }) },
  });
const statusOf = async (given: Attempt): Promise<number> => (await attempt(given)).statusCode;
const times = async (count: number, given: Attempt): Promise<readonly number[]> => {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 1) statuses.push(await statusOf(given));
  return statuses;
};
/** Failures of the last hour, one after the other from these addresses, without waiting for a password to be judged. */
const failedBefore = (email: string, count: number, ...froms: readonly string[]): Promise<void> => {
  const { secret } = test.services.config;
  const rows = Array.from({ length: count }, (_, index) => ({
    account: pseudonymOf(secret, 'account', email),
    client: pseudonymOf(secret, 'client', froms[index % froms.length] ?? `198.51.100.${index % 25}`),
  }));
  return test.services.db('sign_in_attempt').insert(rows);
};
/** Only the cookie by which a device is known, without the session. */
const deviceOf = (cookie: string): string => cookie.split('; ').find((part) => part.includes('cagou.device='))!;

describe('an account', () => {
  it('is guessed at twenty times an hour from one address, and its owner signs in from another', async () => {
    const { email } = await test.signIn({ email: 'cible@exemple.nc' });
    await failedBefore(email, 18, HERE);
    expect(await times(3, { email })).toEqual([401, 401, 429]);
    expect(await statusOf({ email, password: TEST_PASSWORD })).toBe(429);
    expect(await statusOf({ email, password: TEST_PASSWORD, from: '203.0.113.2' })).toBe(200);
  });

  it('is guessed at fifty times an hour by all who are not known, and its known device comes in all the same', async () => {
    const { email, cookie } = await test.signIn({ email: 'visee@exemple.nc' });
    await failedBefore(email, 50);
    expect(await statusOf({ email, password: TEST_PASSWORD, from: '203.0.113.9' })).toBe(429);
    expect(await statusOf({ email, password: TEST_PASSWORD, from: '203.0.113.9', cookie: deviceOf(cookie) })).toBe(200);
  });

  it('is guessed at no more than a hundred times an hour, known devices included', async () => {
    const { email, cookie } = await test.signIn({ email: 'assiegee@exemple.nc' });
    const device = deviceOf(cookie);
    await failedBefore(email, 50);
    expect(await times(11, { email, cookie: device })).toEqual([...Array<number>(10).fill(401), 429]);
    // A known device of somebody else is none here.
    const other = await test.signIn({ email: 'autre@exemple.nc' });
    expect(await statusOf({ email, cookie: deviceOf(other.cookie) })).toBe(429);
  });

  it('keeps its budget when the password was right, and has it back after an hour', async () => {
    const { email } = await test.signIn({ email: 'juste@exemple.nc' });
    await failedBefore(email, 19, HERE);
    expect(await times(3, { email, password: TEST_PASSWORD })).toEqual([200, 200, 200]);
    expect(await times(2, { email })).toEqual([401, 429]);
    await test.services.db.raw(`update sign_in_attempt set at = at - interval '61 minutes'`);
    expect(await statusOf({ email })).toBe(401);
  });

  it('that does not exist is refused in the same words', async () => {
    const { email } = await test.signIn({ email: 'existe@exemple.nc' });
    const answers = async (address: string): Promise<readonly string[]> => {
      await failedBefore(address, 19, HERE);
      return [(await attempt({ email: address })).body, (await attempt({ email: address })).body];
    };
    expect(await answers('nexistepas@exemple.nc')).toEqual(await answers(email));
  });

  it('is the same whatever the case its address is typed in', async () => {
    const { email } = await test.signIn({ email: 'casse@exemple.nc' });
    await failedBefore(email, 20, HERE);
    expect(await statusOf({ email: email.toUpperCase(), password: TEST_PASSWORD })).toBe(429);
  });

  it('is counted once for all processes, and attempts at the same time are counted too', async () => {
    const second = createDatabase(test.services.databaseUrl);
    try {
      const trier = { account: 'deux serveurs', client: 'ici', device: null };
      const taken = Array.from({ length: 40 }, (_, index) =>
        (index % 2 === 0 ? test.services.db : second.db).transaction((tx) => takeAttempt(tx, trier)),
      );
      expect((await Promise.all(taken)).filter((id) => id !== null)).toHaveLength(20);
    } finally {
      await Promise.all([second.db.destroy(), second.pool.end()]);
    }
  });
});

describe('an office behind one address', () => {
  it('makes twenty mistakes in a minute and nobody is refused', async () => {
    const { email } = await test.signIn({ email: 'collegue@exemple.nc' });
    for (let index = 0; index < 24; index += 1) await failedBefore(`distrait-${index}@exemple.nc`, 1, HERE);
    expect(await statusOf({ email: 'distrait@exemple.nc' })).toBe(401);
    expect(await statusOf({ email, password: TEST_PASSWORD })).toBe(200);
  });
});

describe('one address that tries one password on many accounts', () => {
  it('is stopped at two hundred an hour, and whoever is known there is not', async () => {
    const { email, cookie } = await test.signIn({ email: 'voisine@exemple.nc' });
    for (let index = 0; index < 50; index += 1) await failedBefore(`bourrage-${index}@exemple.nc`, 4, HERE);
    expect(await statusOf({ email: 'suivante@exemple.nc' })).toBe(429);
    expect(await statusOf({ email, password: TEST_PASSWORD, cookie: deviceOf(cookie) })).toBe(200);
  });

  it('is one address with all those of its network, in the sixth version of the protocol', async () => {
    const { email } = await test.signIn({ email: 'ipv6@exemple.nc' });
    await failedBefore(email, 19, '2001:db8:1:2');
    expect(await statusOf({ email, from: '2001:db8:1:2::1' })).toBe(401);
    expect(await statusOf({ email, from: '2001:db8:1:2:ffff::8' })).toBe(429);
    expect(await statusOf({ email, from: '2001:db8:1:3::1' })).toBe(401);
  });
});

describe('a device', () => {
  it('is known by a cookie that scripts cannot read, and by nothing that was made elsewhere', async () => {
    const { email } = await test.signIn({ email: 'appareil@exemple.nc' });
    const response = await attempt({ email, password: TEST_PASSWORD });
    const cookie = response.cookies.find(({ name }) => name === 'cagou.device');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookie!.maxAge).toBeGreaterThan(300 * 86_400);
    await failedBefore(email, 50);
    const forged = `cagou.device=${cookie!.value.split('.')[0]}.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`;
    expect(await statusOf({ email, password: TEST_PASSWORD, cookie: forged })).toBe(429);
    expect(await statusOf({ email, password: TEST_PASSWORD, cookie: cookiesOf(response) })).toBe(200);
  });

  it('of a family is known to each of its accounts', async () => {
    const first = await test.signIn({ email: 'mere@exemple.nc' });
    const { email } = await test.signIn({ email: 'fils@exemple.nc' });
    const device = deviceOf(first.cookie);
    expect(await statusOf({ email, password: TEST_PASSWORD, cookie: device })).toBe(200);
    await failedBefore(email, 50);
    expect(await statusOf({ email, password: TEST_PASSWORD, cookie: device })).toBe(200);
  });
});

describe('who chooses a new password', () => {
  it('comes in while others go on guessing', async () => {
    const { email } = await test.signIn({ email: 'oubli@exemple.nc' });
    await test.request({ method: 'POST', url: '/api/auth/request-password-reset', payload: { email } });
    const mail = await test.services.db('outbox').whereNull('case_id').orderBy('id', 'desc').first('payload');
    const token = /jeton=([^)]+)\)/u.exec(mail.payload.markdown)![1];
    await failedBefore(email, 50);
    const password = 'galet rouge sous la pluie';
    const reset = await test.request({
      method: 'POST',
      url: '/api/auth/reset-password',
      payload: { token, newPassword: password },
    });
    expect(reset.statusCode).toBe(200);
    expect(await statusOf({ email, password, cookie: cookiesOf(reset) })).toBe(200);
  });
});

describe('guessing the password of a session that was left open', () => {
  it('is counted like guessing at the door', async () => {
    const { email, cookie } = await test.signIn({ email: 'ouverte@exemple.nc' });
    const change = () =>
      test.request({
        method: 'POST',
        url: '/api/auth/change-password',
        payload: { currentPassword: 'pas le bon du tout', newPassword: 'galet rouge sous la pluie' },
        headers: { cookie },
      });
    await failedBefore(email, 49);
    await test.services.db('sign_in_attempt').update({ client: 'ailleurs' });
    const statuses: number[] = [];
    for (let index = 0; index < 12; index += 1) statuses.push((await change()).statusCode);
    expect(statuses).toEqual([...Array<number>(11).fill(401), 429]);
  });
});
