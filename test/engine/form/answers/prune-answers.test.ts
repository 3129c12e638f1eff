import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activePages } from '../../../../engine/form/pages/active-pages.ts';
import { fieldErrors } from '../../../../engine/form/validate/field-errors.ts';
import { pruneAnswers } from '../../../../engine/form/answers/prune-answers.ts';
import { answers } from '../answers.ts';
import { formOf, RICH } from '../forms.ts';

const form = formOf(RICH);

describe('answers that are no longer asked', () => {
  it('are dropped with the condition that asked them', () => {
    expect(pruneAnswers(form, { logement: 'proprietaire', loyer: 80_000, credit: true }, '2026-03-03')).toEqual({
      logement: 'proprietaire',
      credit: true,
    });
  });

  it('are dropped when the answer they hang on is itself dropped', () => {
    expect(pruneAnswers(form, { logement: 'proprietaire', meuble: true, inventaire: 'lit' }, '2026-03-03')).toEqual({
      logement: 'proprietaire',
    });
  });

  it('are dropped inside the members of a list, one by one', () => {
    const enfants = [
      { prenom: 'Rose', scolarise: true, ecole: 'Rivière-Salée' },
      { prenom: 'Jean', scolarise: false, ecole: 'Vallée-du-Tir' },
    ];
    expect(pruneAnswers(form, { enfants }, '2026-03-03')).toEqual({
      enfants: [enfants[0], { prenom: 'Jean', scolarise: false }],
    });
  });

  it('are dropped inside a section', () => {
    const identite = { statut: 'commun', nom: 'Wamytan', nomMelanesien: 'x' };
    expect(pruneAnswers(form, { identite }, '2026-03-03')).toEqual({ identite: { statut: 'commun', nom: 'Wamytan' } });
  });

  it('are dropped when the form never knew them', () => {
    expect(pruneAnswers(form, { logement: 'locataire', inconnu: 1, constructor: 'x' }, '2026-03-03')).toEqual({
      logement: 'locataire',
    });
  });

  it('leave a value of the wrong type for the validator to blame', () => {
    expect(pruneAnswers(form, { taux: 'beaucoup', foyer: 'moi' }, '2026-03-03')).toEqual({
      taux: 'beaucoup',
      foyer: 'moi',
    });
  });

  it('come back when what hid them is itself hidden', () => {
    const nested = formOf({
      properties: { a: { type: 'boolean', title: 'A' } },
      allOf: [
        {
          if: { properties: { a: { const: true } }, required: ['a'] },
          then: { properties: { b: { type: 'boolean', title: 'B' } } },
        },
        {
          if: { properties: { b: { const: true } }, required: ['b'] },
          then: {},
          else: { properties: { c: { type: 'string', title: 'C' } } },
        },
      ],
    });
    expect(pruneAnswers(nested, { a: false, b: true, c: 'gardé' }, '2026-03-03')).toEqual({ a: false, c: 'gardé' });
  });

  it('end even where conditions contradict one another', () => {
    const circular = formOf({
      allOf: [
        { if: { required: ['a'] }, then: {}, else: { properties: { b: { type: 'string', title: 'B' } } } },
        { if: { required: ['b'] }, then: { properties: { a: { type: 'string', title: 'A' } } } },
      ],
    });
    const once = pruneAnswers(circular, { a: 'x', b: 'y' }, '2026-03-03');
    expect(pruneAnswers(circular, once, '2026-03-03')).toEqual(once);
  });

  it('are all dropped at the first time: pruning again changes nothing', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const once = pruneAnswers(form, given, '2026-03-03');
        expect(pruneAnswers(form, once, '2026-03-03')).toEqual(once);
      }),
    );
  });

  it('never leave an answer that is refused as not asked', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const keywords = fieldErrors(form, pruneAnswers(form, given, '2026-03-03')).map(({ keyword }) => keyword);
        expect(keywords).not.toContain('unevaluatedProperties');
      }),
    );
  });
});

describe('pages', () => {
  const pages = [
    { id: 'logement', title: 'Logement', fields: ['logement', 'loyer', 'meuble'] },
    { id: 'credit', title: 'Crédit', intro: 'Vos emprunts', fields: ['credit'] },
  ];
  const paged = formOf(RICH, { pages });

  it('show the fields that are asked, in the order of the page', () => {
    expect(activePages(paged, { logement: 'locataire' })[0]?.fields).toEqual(['logement', 'loyer', 'meuble']);
  });

  it('are left out when nothing on them is asked', () => {
    expect(activePages(paged, { logement: 'locataire' }).map(({ id }) => id)).toEqual(['logement']);
    expect(activePages(paged, { logement: 'proprietaire' })).toEqual([
      { id: 'logement', title: 'Logement', intro: null, fields: ['logement'] },
      { id: 'credit', title: 'Crédit', intro: 'Vos emprunts', fields: ['credit'] },
    ]);
  });
});
