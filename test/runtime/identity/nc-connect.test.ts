import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disableAccount } from '../../../runtime/identity/disabling/disable.ts';
import { enableAccount } from '../../../runtime/identity/disabling/enable.ts';
import { BY_COMMAND } from '../../../runtime/identity/rights/right-change.ts';
import { createTestApp, cookiesOf, PUBLIC_URL, type TestApp } from '../../support/app.ts';
import { startIdentityService, type IdentityAccount, type IdentityService } from '../../support/oidc-provider.ts';

const LEA: IdentityAccount = {
  sub: 'nc-1',
  email: 'lea@exemple.nc',
  email_verified: true,
  verified: 2,
  given_name: 'Léa Marie',
  family_name: 'Wamytan',
  birthdate: '1988-05-14',
  birthplace: 'Thio',
  gender: 'female',
};
const UNVERIFIED: IdentityAccount = {
  ...LEA,
  sub: 'nc-2',
  email: 'victime@exemple.nc',
  email_verified: false,
  verified: 1,
};

const STRANGER: IdentityAccount = { ...UNVERIFIED, sub: 'nc-3', email: 'inconnue@exemple.nc', verified: 2 };
const SQUATTED: IdentityAccount = { ...LEA, sub: 'nc-4', email: 'devancee@exemple.nc', verified: 0 };

let service: IdentityService;
let test: TestApp;
beforeAll(async () => {
  service = await startIdentityService(PUBLIC_URL, [LEA, UNVERIFIED, STRANGER, SQUATTED]);
  test = await createTestApp({ ...service.environment, SECOND_FACTOR: 'required' });
});
afterAll(async () => {
  await test.close();
  await service.stop();
});

/** Walks through the identity service as a browser would, and comes back. */
async function signInAs(sub: string) {
  const begun = await test.request({
    method: 'POST',
    url: '/api/auth/sign-in/social',
    payload: { provider: 'nc-connect', callbackURL: '/compte', errorCallbackURL: '/connexion' },
  });
  const jar = new Map<string, string>();
  const visit = async (url: string, init: RequestInit = {}): Promise<string> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(url, service.issuer), { ...init, redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]!.split(/=(.*)/);
      jar.set(name, value);
    }
    return response.headers.get('location') ?? '';
  };
  const page = await visit(begun.json().url);
  let next = await visit(`${page}?sub=${sub}`, { method: 'POST' });
  while (next.startsWith(service.issuer) || next.startsWith('/')) next = await visit(next);
  return test.request({ method: 'GET', url: next.replace(PUBLIC_URL, ''), headers: { cookie: cookiesOf(begun) } });
}

describe('who signs in with NC Connect', () => {
  it('and works here is asked for no code: how sure it is of people is its own matter', async () => {
    const back = await signInAs(LEA.sub);
    const { id } = await test.services.db('user').where({ email: LEA.email }).first('id');
    await test.services.db('user_role').insert({ user_id: id, role: 'agent' });
    const queue = await test.request({ method: 'GET', url: '/api/v1/cases', headers: { cookie: cookiesOf(back) } });
    expect(queue.statusCode).toBe(200);
    await test.services.db('user_role').delete();
  });

  it('is in the register as the identity service vouches for them', async () => {
    const back = await signInAs(LEA.sub);
    expect(back.headers.location).toBe('/compte');
    const session = await test.request({ method: 'GET', url: '/api/v1/session', headers: { cookie: cookiesOf(back) } });
    expect(session.json()).toMatchObject({ user: { name: 'Léa Marie Wamytan', email: LEA.email } });
    const person = await test.services.db('person').where({ email: LEA.email }).first();
    expect(person).toMatchObject({
      given_name: 'Léa Marie',
      family_name: 'Wamytan',
      birth_date: '1988-05-14',
      birth_place: 'Thio',
      gender: 'female',
      verified: 2,
    });
  });

  it('comes back to the same account', async () => {
    await signInAs(LEA.sub);
    expect(await test.services.db('user').where({ email: LEA.email })).toHaveLength(1);
    expect(await test.services.db('person').where({ email: LEA.email })).toHaveLength(1);
  });

  it('is told so when their account is disabled, and comes in once it is enabled again', async () => {
    await signInAs(LEA.sub);
    const { db } = test.services;
    const { id } = await db('user').where({ email: LEA.email }).first('id');
    await test.signIn({ email: 'gardien@exemple.nc', roles: ['administrator'] });
    await db.transaction((tx) => disableAccount(tx, BY_COMMAND, id, 'Fin de mission.'));
    const back = await signInAs(LEA.sub);
    expect(cookiesOf(back)).not.toContain('session_token');
    const page = await test.request({ method: 'GET', url: (back.headers.location ?? '').replace(PUBLIC_URL, '') });
    expect(page.body).toContain('Ce compte est désactivé');
    await db.transaction((tx) => enableAccount(tx, BY_COMMAND, id, 'De retour.'));
    expect(cookiesOf(await signInAs(LEA.sub))).toContain('session_token');
  });

  it('is signed out there too', async () => {
    const back = await signInAs(LEA.sub);
    const out = await test.request({
      method: 'POST',
      url: '/api/auth/sign-out',
      headers: { cookie: cookiesOf(back) },
      payload: { callbackURL: '/', disableRedirect: true },
    });
    const url = new URL(out.json().url);
    expect(url.origin).toBe(service.issuer);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${PUBLIC_URL}/`);
    expect(url.searchParams.get('id_token_hint')).toMatch(/^ey/);
  });

  it('does not get into the account of somebody else by an address that is not theirs', async () => {
    await test.signIn({ email: UNVERIFIED.email });
    const back = await signInAs(UNVERIFIED.sub);
    expect(back.headers.location).toContain('/connexion?error=account_not_linked');
    const session = await test.request({ method: 'GET', url: '/api/v1/session', headers: { cookie: cookiesOf(back) } });
    expect(session.json()).toMatchObject({ user: null });
  });

  it('gets no account under an address that nobody confirmed, which its owner would come into later', async () => {
    const back = await signInAs(STRANGER.sub);
    expect(back.headers.location).toContain('/connexion?error=email-not-confirmed');
    expect(cookiesOf(back)).not.toContain('session_token');
    expect(await test.services.db('user').where({ email: STRANGER.email })).toEqual([]);
    const page = await test.request({ method: 'GET', url: back.headers.location!.replace(PUBLIC_URL, '') });
    expect(page.body).toContain('Votre adresse électronique n’est pas confirmée auprès de NC Connect');
  });

  it('is not kept out by somebody who signed up with their address and never confirmed it', async () => {
    const { email } = SQUATTED;
    const signedUp = await test.request({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      payload: { email, name: 'Quelqu’un d’autre', password: 'le mot de passe d’un autre' },
    });
    expect(signedUp.statusCode).toBe(200);
    const back = await signInAs(SQUATTED.sub);
    expect(back.headers.location).toBe('/compte');
    expect(await test.services.db('user').where({ email })).toMatchObject([{ name: 'Léa Marie Wamytan' }]);
    const other = await test.request({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email, password: 'le mot de passe d’un autre' },
    });
    expect(other.statusCode).toBe(401);
  });
});
