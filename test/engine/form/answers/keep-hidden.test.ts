import { describe, expect, it } from 'vitest';
import { keepHidden } from '../../../../engine/form/answers/keep-hidden.ts';
import { formOf, RICH } from '../forms.ts';

const form = formOf(RICH);

describe('answers to questions that are not on screen', () => {
  it('come back when the question does', () => {
    const typed = { logement: 'locataire', loyer: 80_000, taux: 2 };
    const hidden = keepHidden(form, typed, { logement: 'proprietaire', taux: 2 });
    expect(hidden).toEqual({ logement: 'proprietaire', loyer: 80_000, taux: 2 });
    expect(keepHidden(form, hidden, { logement: 'locataire', loyer: 80_000, taux: 3 })).toEqual({ ...typed, taux: 3 });
  });

  it('are forgotten when the person erased them', () => {
    expect(keepHidden(form, { taux: 2, logement: 'locataire' }, { logement: 'locataire' })).toEqual({
      logement: 'locataire',
    });
  });

  it('are kept in members of groups, while none is added or removed', () => {
    const typed = { enfants: [{ prenom: 'Rose', scolarise: true, ecole: 'Les Orchidées' }, { prenom: 'Paul' }] };
    const toggled = { enfants: [{ prenom: 'Rose', scolarise: false }, { prenom: 'Paul' }] };
    expect(keepHidden(form, typed, toggled)).toEqual({
      enfants: [{ prenom: 'Rose', scolarise: false, ecole: 'Les Orchidées' }, { prenom: 'Paul' }],
    });
    expect(keepHidden(form, typed, { enfants: [{ prenom: 'Paul' }] })).toEqual({ enfants: [{ prenom: 'Paul' }] });
  });

  it('are kept in a section whose other answers were erased', () => {
    const section = formOf({
      properties: {
        siege: {
          type: 'object',
          title: 'Siège',
          properties: { ailleurs: { type: 'boolean', title: 'Ailleurs' } },
          if: { properties: { ailleurs: { const: true } }, required: ['ailleurs'] },
          then: { properties: { pays: { type: 'string', title: 'Pays' } } },
        },
      },
    });
    expect(keepHidden(section, { siege: { ailleurs: true, pays: 'Vanuatu' } }, {})).toEqual({
      siege: { pays: 'Vanuatu' },
    });
  });
});
