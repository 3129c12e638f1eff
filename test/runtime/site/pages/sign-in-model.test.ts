/** What the pages of signing in and up say of what was typed: all at once, by the field that can mend it. */
import { describe, expect, test } from 'vitest';
import { EMAIL_NOT_CONFIRMED } from '../../../../runtime/identity/index.ts';
import {
  missingFields,
  passwordFault,
  signInError,
  signUpErrors,
  verifiedPath,
} from '../../../../runtime/site/pages/sign-in/model.ts';

const RITA = { givenName: 'Rita', familyName: 'Waé', email: 'rita.wae@exemple.nc' };

describe('the fields of an account', () => {
  test('are all told at once when nothing is filled in', () => {
    const empty = { givenName: '', familyName: ' ', email: '', password: undefined };
    expect(Object.keys(missingFields(empty)).toSorted()).toEqual(['email', 'familyName', 'givenName', 'password']);
  });

  test('are asked for only on the page that has them', () => {
    expect(Object.keys(missingFields({ email: '', password: '' }))).toEqual(['email', 'password']);
  });

  test.each([
    'rita',
    'rita@exemple',
    '@exemple.nc',
    'rita@exemple.nc, jean@exemple.nc',
    'rita@exemple.nc\nBcc: a@b.nc',
  ])('take no address that a mail cannot be sent to: %j', (email) => {
    expect(Object.keys(missingFields({ ...RITA, email, password: 'x' }))).toEqual(['email']);
  });

  test('take no name that would add a line to a mail', () => {
    expect(Object.keys(missingFields({ ...RITA, givenName: 'Rita\nBcc: a@b.nc' }))).toEqual(['givenName']);
  });

  test('leave alone what is around an address, and what a password is made of', () => {
    expect(missingFields({ ...RITA, email: ' rita.wae@exemple.nc ', password: 'une phrase\tà moi' })).toEqual({});
  });
});

describe('the password that one chooses', () => {
  test('says nothing while it is empty: that it is missing is said already', async () => {
    expect(await passwordFault('', RITA)).toEqual({});
  });

  test('is refused when it is short, one’s own, or what everybody tries, each time with what to do', async () => {
    const faults = await Promise.all(
      ['court', 'rita.wae@exemple.nc', 'motdepasse2026', 'azertyuiop123'].map((password) =>
        passwordFault(password, RITA),
      ),
    );
    expect(faults.map((fault) => Object.keys(fault))).toEqual(faults.map(() => ['password']));
    expect(new Set(faults.map((fault) => fault['password'])).size).toBeGreaterThan(1);
  });

  test('is taken when it is a phrase of one’s own', async () => {
    expect(await passwordFault('le notou chante derrière la case', RITA)).toEqual({});
  });
});

describe('a refusal of the service', () => {
  test('is told by the field that can mend it, or above all of them', () => {
    const places = (['password-common', 'email-invalid', 'body-invalid', 'too-many-requests'] as const).map((code) =>
      Object.keys(signUpErrors(code)),
    );
    expect(places).toEqual([['password'], ['email'], ['email'], ['']]);
  });

  test('of a sign-up never says that somebody has an account already', () => {
    expect(signUpErrors('sign-in-refused')).toEqual(signUpErrors('email-invalid'));
  });

  test('of an address that the identity service has not confirmed names that service, where there is one', () => {
    expect(signInError(EMAIL_NOT_CONFIRMED, 'NC Connect')).toContain('NC Connect');
    expect(signInError('account_not_linked', 'NC Connect')).toContain('NC Connect');
    expect(signInError(EMAIL_NOT_CONFIRMED, null)).toBe(signInError('whatever', null));
  });

  test('shows nothing of what an address says as error', () => {
    expect(signInError('<script>', 'NC Connect')).not.toContain('script');
    expect(signInError('code', null)).not.toBe(signInError('x', null));
  });
});

test('the link of the mail comes back to what one had begun', () => {
  expect(verifiedPath('/demarches/aide/formulaire/1/foyer')).toBe(
    '/verification-adresse?suite=%2Fdemarches%2Faide%2Fformulaire%2F1%2Ffoyer',
  );
  expect(verifiedPath(null)).toBe('/verification-adresse');
});
