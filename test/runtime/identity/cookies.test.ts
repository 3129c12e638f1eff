/** Cookies that let somebody in, or let them try again, are worth what their signature is worth. */
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDevice, readDevice } from '../../../runtime/identity/limits/device-cookie.ts';
import { hashSecret } from '../../../runtime/identity/secrets.ts';
import { readSessionCookie, setsSession } from '../../../runtime/identity/session-cookie.ts';

const SECRET = 'the secret of the installation';
const signed = (token: string, secret = SECRET): string =>
  encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);
const cookie = (value: string, name = 'cagou.session_token'): string => `${name}=${value}`;

describe('the cookie of a session', () => {
  it.each([
    ['alone', cookie(signed('token'))],
    ['over HTTPS', cookie(signed('token'), '__Secure-cagou.session_token')],
    ['among others', `a=1; ${cookie(signed('token'))}; cagou.draft=2`],
    ['after another without a space', `a=1;${cookie(signed('token'))}`],
  ])('is read %s', (_where, header) => {
    expect(readSessionCookie(header, SECRET)).toBe('token');
  });

  it.each([
    ['is not there', undefined],
    ['is empty', cookie('')],
    ['has no signature', cookie('token')],
    ['has an empty signature', cookie('token.')],
    ['has no secret before its signature', cookie(signed(''))],
    ['was signed elsewhere', cookie(signed('token', 'another installation'))],
    ['has the signature of another session', cookie(signed('token').replace('token', 'tokem'))],
    ['cannot be decoded', cookie('%E0%A4%A')],
    ['is that of another with a like name', `x${cookie(signed('token'))}`],
    ['is inside another', `a=${cookie(signed('token'))}`],
  ])('opens nothing when it %s', (_what, header) => {
    expect(readSessionCookie(header, SECRET)).toBeNull();
  });

  it('opens nothing once any character of it is changed, whatever the session', () => {
    const token = fc.stringMatching(/^[A-Za-z0-9]{32}$/u);
    fc.assert(
      fc.property(token, fc.nat(), fc.constantFrom('a', 'B', '0', '-'), (secret, place, other) => {
        const value = `${secret}.${createHmac('sha256', SECRET).update(secret).digest('base64')}`;
        const at = place % (secret.length + 1);
        const changed = value.slice(0, at) + other + value.slice(at + 1);
        if (changed === value) return;
        expect(readSessionCookie(cookie(encodeURIComponent(value)), SECRET)).toBe(secret);
        expect(readSessionCookie(cookie(encodeURIComponent(changed)), SECRET)).toBeNull();
      }),
    );
  });

  it.each([
    ['a session that begins', ['a=1', `${cookie('x.y')}; Path=/; HttpOnly`], true],
    ['one that begins over HTTPS', [`__Secure-${cookie('x.y')}; Secure`], true],
    ['one that ends', [`${cookie('')}; Max-Age=0`], false],
    ['another cookie', ['cagou.device=1', 'x.cagou.session_token=1'], false],
    ['none', [], false],
  ])('begins a session: %s', (_what, cookies, begins) => {
    expect(setsSession(cookies)).toBe(begins);
  });
});

describe('the cookie by which a browser is known again', () => {
  const settings = { secret: SECRET, publicUrl: 'https://demarches.example.nc' };
  const plain = { ...settings, publicUrl: 'http://localhost:3000' };
  const sent = (made: { readonly cookie: string }): string => made.cookie.slice(0, made.cookie.indexOf(';'));

  it('is known again, among others too, and is kept as a hash only', () => {
    for (const where of [settings, plain]) {
      const made = createDevice(where);
      expect(readDevice(`a=1; ${sent(made)}; b=2`, where)).toEqual(made);
      const secret = /=([\w-]+)\./u.exec(made.cookie)?.[1] ?? '';
      expect(made.hash).toBe(hashSecret(secret));
    }
  });

  it('is out of the reach of scripts, and of other hosts where there is HTTPS', () => {
    expect(createDevice(settings).cookie).toMatch(
      /^__Host-cagou\.device=.*; Path=\/; HttpOnly; SameSite=Lax; Secure$/u,
    );
    expect(createDevice(plain).cookie).toMatch(/^cagou\.device=.*; Path=\/; HttpOnly; SameSite=Lax$/u);
  });

  it('is another for each browser', () => {
    expect(createDevice(settings).hash).not.toBe(createDevice(settings).hash);
  });

  it.each([
    ['none', null],
    ['an empty one', 'cagou.device='],
    ['one made elsewhere', sent(createDevice({ ...plain, secret: 'another' }))],
    ['one cut short', sent(createDevice(plain)).slice(0, -1)],
    ['one with more behind it', `${sent(createDevice(plain))}x`],
    ['the session’s', cookie(signed('token'))],
  ])('is not known: %s', (_what, header) => {
    expect(readDevice(header, plain)).toBeNull();
  });

  it('is not known with the signature of another browser', () => {
    const [one, other] = [createDevice(plain), createDevice(plain)].map(sent);
    const mixed = `${one?.split('.').slice(0, 2).join('.')}.${other?.split('.').at(-1)}`;
    expect(readDevice(mixed, plain)).toBeNull();
  });
});
