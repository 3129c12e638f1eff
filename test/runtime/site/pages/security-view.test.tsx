/** How one signs in, as its page is drawn: what there is, what may be taken away, and each button told from its neighbours. */
import { describe, expect, it } from 'vitest';
import { changePasswordPage, securityPage, type SecurityModel } from '../../../../runtime/site/pages/security/view.tsx';
import { translateTo } from '../../../../runtime/site/text.ts';
import { draw, linksOf, textOf, textsOf } from './draw.tsx';

const session = (id: string, isCurrent = false) => ({
  id,
  device: 'Firefox sur Linux',
  address: null,
  since: '1er mars 2026',
  seen: `2 mars 2026 à ${id}`,
  isCurrent,
});
const model: SecurityModel = {
  type: 'security',
  notice: null,
  email: 'marie@exemple.nc',
  hasPassword: true,
  hasFactor: false,
  passkeys: [],
  sessions: [session('9:00', true)],
};
const drawn = (more: Partial<SecurityModel> = {}): string => draw(securityPage, { ...model, ...more });

describe('how one signs in', () => {
  it.each([
    [false, 'Activer la double authentification', 'Votre mot de passe suffit pour entrer.'],
    [true, 'Codes de secours et réglages', ''],
  ])('has a second factor (%s), and what leads to it', (hasFactor, link, said) => {
    const html = drawn({ hasFactor });
    expect(textsOf(html, 'a')).toEqual(['Changer d’adresse électronique', 'Changer mon mot de passe', link]);
    expect(textOf(html)).toContain(said);
  });

  it('is another service’s affair for who has no password: nothing of it is offered here', () => {
    const html = drawn({ hasPassword: false });
    expect(linksOf(html)).toEqual(['/compte/adresse']);
    expect(textsOf(html, 'h2')).toEqual(['Adresse électronique', 'Appareils connectés']);
  });

  it('says what was just done, once', () => {
    expect(textOf(drawn({ notice: 'La clé d’accès est retirée.' }))).toContain('La clé d’accès est retirée.');
    expect(drawn()).not.toContain('p-box-success');
  });
});

describe('passkeys', () => {
  const key = (id: string, usedOn: string | null) => ({ id, name: 'Téléphone', addedOn: '1er mars 2026', usedOn });
  it('say when they were added and used, and are told apart by who does not see the page', () => {
    const html = drawn({ passkeys: [key('k1', null), key('k2', '3 mars 2026')] });
    expect(textOf(html)).toContain('Ajoutée le 1er mars 2026. Pas encore utilisée.');
    expect(textOf(html)).toContain('Utilisée pour la dernière fois le 3 mars 2026.');
    expect(textsOf(html, 'button').slice(0, 2)).toEqual([
      'Retirer Téléphone, 1er mars 2026',
      'Retirer Téléphone, 1er mars 2026',
    ]);
    expect([...html.matchAll(/name="cle" value="([^"]*)"/gu)].map(([, id]) => id)).toEqual(['k1', 'k2']);
  });

  it('are added by a script alone: without one, that is said and no form stands there', () => {
    const html = drawn();
    expect(html).toMatch(/<noscript>.*JavaScript.*<\/noscript>/su);
    expect(html).toMatch(/<div[^>]*hidden=""[^>]*data-passkey="add"/u);
  });
});

describe('devices', () => {
  it('are signed out one by one, but for this one', () => {
    const html = drawn({ sessions: [session('9:00', true), session('8:00')] });
    expect(textsOf(html, 'h3')).toEqual(['Firefox sur Linux (cet appareil)', 'Firefox sur Linux']);
    expect([...html.matchAll(/name="session" value="([^"]*)"/gu)].map(([, id]) => id)).toEqual(['8:00']);
    expect(textsOf(html, 'button')).toContain('Déconnecter Firefox sur Linux, 2 mars 2026 à 8:00');
  });

  it.each([
    [0, false],
    [1, false],
    [2, true],
  ])('are signed out together where there are several others: %i', (others, offered) => {
    const sessions = [session('9:00', true), ...Array.from({ length: others }, (_, at) => session(`${at}:00`))];
    expect(textsOf(drawn({ sessions }), 'button').includes('Déconnecter tous les autres appareils')).toBe(offered);
  });

  it('are told by their network where it is known', () => {
    const text = textOf(drawn({ sessions: [{ ...session('9:00', true), address: '202.22.0.0' }] }));
    expect(text).toContain('Vu pour la dernière fois le 2 mars 2026 à 9:00, réseau 202.22.0.0');
    expect(textOf(drawn())).not.toContain('réseau');
  });
});

describe('a change of password', () => {
  it('asks for the present one beside what is wrong, and says what it does to other devices', () => {
    const errors = { current: 'Indiquez votre mot de passe actuel.' };
    const html = draw(changePasswordPage, { type: 'changePassword', email: 'marie@exemple.nc', errors });
    expect(textOf(html)).toContain('Vos autres appareils seront déconnectés.');
    expect(html).toMatch(/<input[^>]*id="current"[^>]*aria-invalid="true"/u);
    expect(html).toMatch(/autocomplete="username"[^>]*value="marie@exemple.nc"/iu);
    expect(linksOf(html)).toContain('/compte/connexion');
  });

  it('is in the account, under how one signs in, and says when something is to be mended', () => {
    const t = translateTo('fr');
    const page = { type: 'changePassword', email: '', errors: {} } as const;
    expect(changePasswordPage.crumbs?.(page, t).map(({ href }) => href)).toEqual(['/compte', '/compte/connexion', '']);
    expect(changePasswordPage.hasErrors?.(page)).toBe(false);
    expect(changePasswordPage.hasErrors?.({ ...page, errors: { current: 'x' } })).toBe(true);
  });
});
