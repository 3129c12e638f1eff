/** What the library of sign-in answers is told as one of our codes; what it never promised does not get through. */
import { describe, expect, it } from 'vitest';
import { codeOfRefusal, textOf, textsOf } from '../../../runtime/identity/auth-refusals.ts';
import { createSecret, hashSecret, pseudonymOf } from '../../../runtime/identity/secrets.ts';
import { tokenHash } from '../../../runtime/identity/tokens.ts';

describe('a refusal of sign-in', () => {
  it('says the same of an address that is unknown, unusable or has no password: nobody learns who has an account', () => {
    const codes = ['INVALID_EMAIL_OR_PASSWORD', 'INVALID_EMAIL', 'INVALID_PASSWORD', 'CREDENTIAL_ACCOUNT_NOT_FOUND'];
    expect(new Set(codes.map((code) => codeOfRefusal(code, 401)))).toEqual(new Set(['sign-in-refused']));
  });

  it.each([
    ['NEVER_HEARD_OF', 400, undefined],
    ['NEVER_HEARD_OF', 401, 'not-signed-in'],
    [null, 401, 'not-signed-in'],
    [null, 500, undefined],
    ['toString', 400, undefined],
    ['__proto__', 400, undefined],
    ['TOKEN_EXPIRED', 400, 'link-expired'],
  ])('%s with the status %d is %s', (code, status, told) => {
    expect(codeOfRefusal(code, status)).toBe(told);
  });

  it.each([
    ['a member that is there', { url: 'https://id.example' }, 'https://id.example'],
    ['a member that is no text', { url: 7 }, null],
    ['a member of every object', Object.create({ url: 'inherited' }), null],
    ['no object', 'url', null],
    ['nothing', null, null],
  ])('is read from %s only as what it is', (_what, answer, text) => {
    expect(textOf(answer, 'url')).toBe(text);
  });

  it('is read as texts only where there are texts', () => {
    expect(textsOf({ codes: ['a', 'b'] }, 'codes')).toEqual(['a', 'b']);
    expect(textsOf({ codes: 'a' }, 'codes')).toEqual([]);
    expect(textsOf(null, 'codes')).toEqual([]);
  });
});

describe('what is handed out once', () => {
  it('cannot be guessed, goes into an address as it is, and is kept so that a copy of the database opens nothing', () => {
    const made = Array.from({ length: 200 }, () => createSecret('cagou_'));
    expect(new Set(made).size).toBe(200);
    for (const secret of made) {
      expect(encodeURIComponent(secret)).toBe(secret);
      expect(secret).toMatch(/^cagou_[\w-]{43}$/u);
      expect(tokenHash(secret)).toBe(hashSecret(secret));
    }
  });

  it.each(['', 'Bearer x', 'CAGOU_abc', ' cagou_abc', 'session'])('%j is not looked for among tokens', (text) => {
    expect(tokenHash(text)).toBeNull();
  });

  it('an address is recognised without being read, and one kind of trace says nothing of another', () => {
    const of = (secret: string, kind: 'account' | 'client' | 'recipient') => pseudonymOf(secret, kind, 'h@example.nc');
    expect(of('secret', 'account')).toBe(of('secret', 'account'));
    const all = [of('secret', 'account'), of('secret', 'client'), of('secret', 'recipient'), of('autre', 'account')];
    expect(new Set(all).size).toBe(4);
    expect(all.join()).not.toContain('example');
  });
});
