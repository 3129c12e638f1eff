/** An account that is closed, as its page is drawn: what goes, what stays and why, before anything is asked. */
import { describe, expect, it } from 'vitest';
import { closingPage, type ClosingModel } from '../../../../runtime/site/pages/closing/view.tsx';
import { translateTo } from '../../../../runtime/site/text.ts';
import { draw, linksOf, textOf, textsOf } from './draw.tsx';

const model: ClosingModel = {
  type: 'closing',
  email: 'marie@exemple.nc',
  works: false,
  closesOn: null,
  justKept: false,
  erased: { drafts: 0, documents: 0, notices: 0 },
  open: [],
  kept: [],
  proof: { way: 'password' } as ClosingModel['proof'],
  errors: {},
};
const drawn = (more: Partial<ClosingModel> = {}): string => draw(closingPage, { ...model, ...more });
const kept = (scheme: string, contact: string, numbers: readonly string[] = [`${scheme}-1`]) => ({
  scheme,
  numbers,
  why: 'une obligation légale',
  contact,
  categories: [
    { title: 'Identité', rule: 'gardée 5 ans', until: '1er mars 2031' },
    { title: 'Décision', rule: 'archivée', until: null },
  ],
});

describe('what goes', () => {
  it('is the account and what the register has, and what one began or kept where there is any', () => {
    expect(textsOf(drawn(), 'li')).toHaveLength(2);
    const all = textsOf(drawn({ erased: { drafts: 2, documents: 3, notices: 4 } }), 'li');
    expect(all.slice(2)).toEqual([
      'Vos demandes commencées et non déposées : 2.',
      'Les pièces de votre porte-documents qui ne sont dans aucune demande : 3.',
      'Vos notifications : 4.',
    ]);
  });
});

describe('what stays', () => {
  it('is nothing for who filed no request', () => {
    expect(textOf(drawn())).toContain('Rien : vous n’avez déposé aucune demande.');
    expect(drawn()).not.toContain('<details');
  });

  it('is told by scheme, with until when and by what right, and whom to ask, once', () => {
    const html = drawn({
      kept: [kept('AM', 'Direction, 26.12.34', ['AM-1', 'AM-2']), kept('AB', 'Direction, 26.12.34')],
    });
    expect(textsOf(html, 'summary')).toEqual(['AM (2)', 'AB (1)']);
    expect(textOf(html)).toContain('Demandes : AM-1, AM-2. Ce qui le permet : une obligation légale.');
    expect(textOf(html)).toContain('Identité – gardée 5 ans (au plus tard le 1er mars 2031)');
    expect(textOf(html)).toContain('Décision – archivée Pour en demander');
    expect(textOf(html).split('Pour en demander davantage')).toHaveLength(2);
  });

  it.each([
    [1, true],
    [2, true],
    [3, false],
  ])('is open at once where it is little: %i schemes', (count, open) => {
    const html = drawn({ kept: Array.from({ length: count }, (_, at) => kept(`S${at}`, 'X')) });
    expect([...html.matchAll(/<details[^>]*>/gu)].every(([tag]) => tag.includes('open') === open)).toBe(true);
  });

  it('are the requests that go on, by their numbers, and where one is written to', () => {
    const text = textOf(drawn({ open: ['AM-1', 'AM-2'] }));
    expect(text).toContain('Elles ne sont pas retirées : AM-1, AM-2. Leur service vous écrira à marie@exemple.nc');
    expect(textOf(drawn())).not.toContain('continuent');
  });
});

describe('what is asked', () => {
  it('is a password, after a way to take all data along', () => {
    const html = drawn();
    expect(linksOf(html)).toContain('/api/v1/me/export');
    expect(html.indexOf('/api/v1/me/export')).toBeLessThan(html.indexOf('type="password"'));
    expect(textsOf(html, 'button')).toContain('Fermer mon compte dans 14 jours');
  });

  it('is nothing of who works here, nor of who asked already: one keeps the account by one button', () => {
    expect(textsOf(drawn({ works: true }), 'button')).toEqual([]);
    expect(textOf(drawn({ works: true }))).toContain('Ce compte donne un accès de travail.');
    const waiting = drawn({ closesOn: '12 décembre 2026' });
    expect(textsOf(waiting, 'button')).toEqual(['Garder mon compte']);
    expect(textOf(waiting)).toContain('Votre compte sera fermé le 12 décembre 2026.');
  });

  it('is told wrong beside what is typed', () => {
    const html = drawn({ errors: { password: 'Ce n’est pas votre mot de passe actuel.' } });
    expect(textOf(html).split('Ce n’est pas votre mot de passe actuel.')).toHaveLength(3);
    expect(closingPage.hasErrors?.({ ...model, errors: { password: 'x' } })).toBe(true);
  });
});

it('says that the account is kept, as long as it is', () => {
  expect(textOf(drawn({ justKept: true }))).toContain('Vous gardez votre compte. Rien n’a été effacé.');
  expect(textOf(drawn({ justKept: true, closesOn: '1er janvier 2027' }))).not.toContain('Vous gardez');
  expect(closingPage.crumbs?.(model, translateTo('fr')).map(({ href }) => href)).toEqual([
    '/compte',
    '/compte/donnees',
    '',
  ]);
});
