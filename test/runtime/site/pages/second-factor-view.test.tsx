/** The pages of the second factor: what is asked when, and what may not be stopped. */
import { expect, it } from 'vitest';
import {
  recoveryCodesPage,
  secondFactorPage,
  secondFactorSetupPage,
  type SecondFactorModel,
} from '../../../../runtime/site/pages/second-factor/view.tsx';
import { draw, linksOf, textOf, textsOf } from './draw.tsx';

const PAGE: SecondFactorModel = {
  type: 'secondFactor',
  owes: false,
  codesLeft: null,
  required: false,
  next: '/agent',
  errors: {},
};
const drawn = (change: Partial<SecondFactorModel>): string => draw(secondFactorPage, { ...PAGE, ...change });
const actionsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<form[^>]* action="([^"]*)"/gu)].map(([, action = '']) => action);

it.each<readonly [string, Partial<SecondFactorModel>, readonly string[], readonly string[]]>([
  ['begun by who has none', {}, ['/compte/double-authentification'], ['Commencer']],
  [
    'renewed and stopped by who has one',
    { codesLeft: 3 },
    ['/compte/double-authentification/codes', '/compte/double-authentification/arret'],
    ['Recevoir de nouveaux codes', 'Arrêter la double authentification'],
  ],
  [
    'renewed alone where it is required',
    { codesLeft: 3, required: true },
    ['/compte/double-authentification/codes'],
    ['Recevoir de nouveaux codes'],
  ],
])('is %s, each time with the password', (_, change, actions, buttons) => {
  const html = drawn(change);
  expect(actionsOf(html)).toEqual(actions);
  expect(textsOf(html, 'button').filter((label) => buttons.includes(label))).toEqual(buttons);
  const passwords = html.match(/type="password"/gu) ?? [];
  expect(passwords).toHaveLength(actions.length);
  const ids = [...html.matchAll(/<input[^>]* id="([^"]*)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('says how many codes are left, and tells who owes it so, with the way out', () => {
  expect(textOf(drawn({ codesLeft: 0 }))).toContain('Codes de secours qui restent : 0.');
  const owed = drawn({ owes: true });
  expect(textOf(owed)).toContain('Votre accès de travail demande un code en plus du mot de passe.');
  expect(linksOf(owed)).toContain('/deconnexion');
  expect(linksOf(drawn({}))).not.toContain('/deconnexion');
});

it('goes back to where one was going, whatever is pressed', () => {
  const html = drawn({ codesLeft: 2, next: '/agent/dossiers/7' });
  expect(html.match(/name="suite" value="\/agent\/dossiers\/7"/gu)).toHaveLength(2);
});

it('gives the secret as a picture, as a text and as a question', () => {
  const html = draw(secondFactorSetupPage, {
    type: 'secondFactorSetup',
    picture: '/compte/double-authentification/image',
    secret: 'JBSW Y3DP EHPK 3PXP',
    uri: 'otpauth://totp/Cagou:marie?secret=JBSWY3DPEHPK3PXP',
    next: '/compte',
    errors: { code: 'Ce code n’est plus bon.' },
  });
  expect(textsOf(html, 'code')).toEqual(['JBSW Y3DP EHPK 3PXP']);
  expect(html).toContain('alt="Image à photographier avec l’application ; le même secret est écrit dessous"');
  expect(html).toMatch(/autocomplete="one-time-code"/iu);
  expect(html).toMatch(/aria-invalid="true"/u);
  expect(textOf(html)).toContain('Ce code n’est plus bon.');
});

it('shows recovery codes once, each by itself, before one goes on', () => {
  const codes = ['ab12-cd34', 'ef56-gh78', 'ij90-kl12'];
  const html = draw(recoveryCodesPage, { type: 'recoveryCodes', codes, next: '/agent' });
  expect(textsOf(html, 'code')).toEqual(codes);
  expect(textOf(html)).toContain('Ces codes ne seront plus jamais affichés.');
  expect(linksOf(html)).toEqual(['/agent']);
  expect(textOf(draw(recoveryCodesPage, { type: 'recoveryCodes', codes, next: '/agent' }, 'en'))).toContain(
    'I have kept them',
  );
});
