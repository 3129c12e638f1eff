import type { FastifyReply, FastifyRequest } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignInResult } from '../../../runtime/identity/index.ts';
import { createTestApp, PUBLIC_URL, TEST_PASSWORD, type TestApp } from '../../support/app.ts';
import { startIdentityService, type IdentityService } from '../../support/oidc-provider.ts';
import { postsOf } from '../../support/posts.ts';

let service: IdentityService;
let test: TestApp;
beforeAll(async () => {
  service = await startIdentityService(PUBLIC_URL, []);
  test = await createTestApp(service.environment);
});
afterAll(async () => {
  await test.close();
  await service.stop();
});

/** Calls a helper as a page of the portal would, and gives its result and the cookies it set. */
const post = (use: (request: FastifyRequest, reply: FastifyReply) => Promise<SignInResult>, cookie = '') =>
  postsOf(test.services.config.publicUrl, use, cookie);

describe('the sign-in of plain HTML pages', () => {
  const email = 'plain@exemple.nc';
  const forms = () => test.services.identity.forms;

  it('keeps the names of who signs up, and says the same of an address that is known', async () => {
    const form = { givenName: 'Marie Louise', familyName: 'de la Roche', email, password: TEST_PASSWORD };
    const first = await post((request, reply) => forms().signUp(request, reply, form, '/compte'));
    const second = await post((request, reply) => forms().signUp(request, reply, form, '/compte'));
    expect(first.result).toEqual({ type: 'done', redirect: null });
    expect(second.result).toEqual(first.result);
    expect(await test.services.db('person').where({ email })).toMatchObject([
      { given_name: 'Marie Louise', family_name: 'de la Roche' },
    ]);
  });

  it('says why one cannot sign in', async () => {
    const signIn = (password: string) =>
      post((request, reply) => forms().signIn(request, reply, { email, password }, '/'));
    expect((await signIn('faux mot de passe')).result).toEqual({ type: 'refused', code: 'sign-in-refused' });
    expect((await signIn(TEST_PASSWORD)).result).toEqual({ type: 'refused', code: 'email-not-verified' });
    const short = { givenName: 'A', familyName: 'B', email: 'c@exemple.nc', password: 'court' };
    expect((await post((request, reply) => forms().signUp(request, reply, short, '/'))).result).toEqual({
      type: 'refused',
      code: 'password-too-short',
    });
  });

  it('signs in and out with cookies alone', async () => {
    await test.services.db('user').where({ email }).update({ emailVerified: true });
    const signedIn = await post((request, reply) =>
      forms().signIn(request, reply, { email, password: TEST_PASSWORD }, '/'),
    );
    expect(signedIn.result).toMatchObject({ type: 'done' });
    const session = async () =>
      (await test.request({ method: 'GET', url: '/api/v1/session', headers: { cookie: signedIn.cookie } })).json();
    expect(await session()).toMatchObject({ user: { email } });
    const out = await post((request, reply) => forms().signOut(request, reply), signedIn.cookie);
    expect(out.result).toEqual({ type: 'done', redirect: null });
    expect(await session()).toMatchObject({ user: null });
  });

  it('changes a forgotten password, and refuses a link that has served', async () => {
    expect((await post((request, reply) => forms().forgotPassword(request, reply, email, null))).result).toMatchObject({
      type: 'done',
    });
    expect(
      (await post((request, reply) => forms().forgotPassword(request, reply, 'x@exemple.nc', null))).result,
    ).toMatchObject({ type: 'done' });
    const mail = await test.services.db('outbox').whereNull('case_id').orderBy('id', 'desc').first('payload');
    const token = /jeton=([^)]+)\)/.exec(mail.payload.markdown)![1]!;
    const reset = () =>
      post((request, reply) => forms().resetPassword(request, reply, { token, password: 'encore un mot de passe' }));
    expect((await reset()).result).toMatchObject({ type: 'done' });
    expect((await reset()).result).toEqual({ type: 'refused', code: 'link-expired' });
  });

  it('sends to the identity service', async () => {
    const sent = await post((request, reply) => forms().signInWithProvider(request, reply, '/compte'));
    expect(sent.result).toMatchObject({ type: 'done', redirect: expect.stringContaining(service.issuer) });
    expect(sent.cookie).not.toBe('');
  });
});
