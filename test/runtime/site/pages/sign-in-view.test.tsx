/** The ways in, as they are drawn: what is asked once stands before both of them, and Enter takes the first. */
import { describe, expect, test } from 'vitest';
import { signInPage, signOutPage, signUpPage } from '../../../../runtime/site/pages/sign-in/view.tsx';
import { draw, linksOf } from './draw.tsx';

const signIn = (provider: string | null): string =>
  draw(signInPage, { type: 'signIn', next: '/compte', email: '', errors: {}, provider, notice: null });
const signUp = (provider: string | null): string =>
  draw(signUpPage, {
    type: 'signUp',
    next: '/compte',
    values: { givenName: '', familyName: '', email: '' },
    errors: {},
    provider,
  });

/** What can be filled in, ticked or pressed in the first form of a page, in the order in which one meets it. */
function controlsOf(html: string): readonly string[] {
  const form = /<form.*?<\/form>/su.exec(html)?.[0] ?? '';
  return [...form.matchAll(/<input[^>]*name="(\w+)"|<button[^>]*>([^<]*)/gu)].map(
    ([, name, words]) => name ?? words ?? '',
  );
}

describe('signing in', () => {
  test('asks for the account first, then whether the device is shared, and offers the service after that', () => {
    expect(controlsOf(signIn('NC Connect'))).toEqual([
      'suite',
      'email',
      'password',
      'partage',
      'Me connecter',
      'Se connecter avec NC Connect',
    ]);
  });

  test('is the same where there is no such service, but for its button', () => {
    expect(controlsOf(signIn(null))).toEqual(['suite', 'email', 'password', 'partage', 'Me connecter']);
  });

  test('with the service asks for nothing that is typed', () => {
    const button = /<button[^>]*formaction[^>]*>/iu.exec(signIn('NC Connect'))?.[0];
    expect(button).toMatch(/formaction="\/connexion\/service"/iu);
    expect(button).toMatch(/formnovalidate/iu);
  });

  test('leads on to where one was going, whichever way one takes', () => {
    expect(linksOf(signIn(null))).toEqual(
      expect.arrayContaining(['/mot-de-passe-oublie?suite=%2Fcompte', '/inscription?suite=%2Fcompte']),
    );
    expect(signIn(null)).toContain('<input type="hidden" name="suite" value="/compte"/>');
  });
});

test.each([
  ['NC Connect', ['Créer un compte', 'Se connecter avec NC Connect']],
  [null, ['Créer un compte']],
])('signing up asks once whether the device is shared, before its buttons (service: %s)', (provider, buttons) => {
  const controls = controlsOf(signUp(provider));
  expect(controls.filter((name) => name === 'partage')).toHaveLength(1);
  expect(controls.slice(controls.indexOf('partage') + 1)).toEqual(buttons);
});

test('signing out asks whether the device is to forget, before it leaves', () => {
  const html = draw(signOutPage, { type: 'signOut' });
  expect(controlsOf(html)).toEqual(['partage', 'Me déconnecter']);
  expect(linksOf(html)).toContain('/compte');
});
