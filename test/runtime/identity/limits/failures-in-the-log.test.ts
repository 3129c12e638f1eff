import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { guardPassword } from '../../../../runtime/identity/limits/password-guard.ts';
import { createTestApp } from '../../../support/app.ts';

test('a password that is refused is logged with the account, the address and the request, and nothing that was typed', async () => {
  const app = await createTestApp();
  const lines: string[] = [];
  const log = pino(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    }),
  );
  try {
    const { userId, email } = await app.signIn({ email: 'marie@exemple.nc' });
    const ask = (typed: string, answer: Response) =>
      guardPassword(
        { ...app.services, log },
        'sign-in/email',
        new Request('http://localhost/api/auth/sign-in/email', {
          method: 'POST',
          body: JSON.stringify({ email: typed, password: 'un secret bien gardé' }),
          headers: { 'x-cagou-client': '203.0.113.7', 'x-cagou-request': 'req-42' },
        }),
        async () => answer,
      );
    await ask(email, Response.json({ code: 'INVALID_EMAIL_OR_PASSWORD' }, { status: 401 }));
    await ask('mon mot de passe au mauvais endroit', Response.json({ code: 'INVALID_EMAIL' }, { status: 400 }));
    await ask(email, Response.json({}));
    await app.services
      .db('verification')
      .insert({ id: 'v', identifier: '2fa-place', value: userId, expiresAt: new Date() });
    const code = new Request('http://localhost/api/auth/two-factor/verify-totp', {
      method: 'POST',
      body: JSON.stringify({ code: '123456' }),
      headers: { cookie: 'a=b; cagou.two_factor=2fa-place.c2lnbmF0dXJl; c=d', 'x-cagou-request': 'req-43' },
    });
    await guardPassword({ ...app.services, log }, 'two-factor/verify-totp', code, async () =>
      Response.json({ code: 'INVALID_CODE' }, { status: 401 }),
    );
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'sign-in-failed', reason: 'password', account: userId, client: '203.0.113.7', request: 'req-42' },
      { event: 'sign-in-failed', reason: 'invalid-email', account: null, request: 'req-42' },
      { event: 'sign-in-failed', reason: 'invalid-code', account: userId, request: 'req-43' },
    ]);
    expect(lines.join('')).not.toMatch(/secret bien|mauvais endroit|marie@|123456/u);
  } finally {
    await app.close();
  }
});
