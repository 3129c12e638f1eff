/** What may be read again is told beside the answer and before filing, and stands in nobody's way. */
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { pageSchema } from '../../../engine/form/browser.ts';
import { fieldErrors, reviewSections, type Json, type JsonObject } from '../../../engine/index.ts';
import { createTranslate, FormPage, fr, Review } from '../../../runtime/forms/index.ts';
import { en } from '../../../runtime/forms/messages/en.ts';
import { postcodesOf } from '../../../runtime/forms/schema/postcodes.ts';
import { remarksOn } from '../../../runtime/forms/schema/remarks.ts';
import communes from '../../../schemas/reference/communes.json' with { type: 'json' };
import { formOf } from '../../engine/form/forms.ts';

const t = createTranslate(fr);
const block = (name: string, title: string): object => ({ $ref: `urn:cagou:block:${name}`, title });
const form = formOf({
  properties: {
    domicile: block('adresse-nc', 'Votre adresse'),
    terrain: block('lieu', 'Le terrain'),
    site: block('emprise', 'Le site'),
    ridet: block('ridet', 'Numéro RIDET'),
    loueur: {
      type: 'object',
      title: 'Le loueur',
      properties: {
        type: { type: 'string', title: 'Type' },
        parcelle: { type: 'string', title: 'Parcelle' },
      },
      if: { properties: { type: { const: 'societe' } }, required: ['type'] },
      then: { properties: { siege: block('adresse-nc', 'Le siège') } },
    },
    devis: {
      type: 'array',
      title: 'Devis',
      items: {
        type: 'object',
        title: 'Un devis',
        properties: { ridet: block('ridet', 'RIDET'), atelier: block('adresse-nc', 'Atelier') },
      },
    },
  },
});
const NAMES = ['domicile', 'terrain', 'site', 'ridet', 'loueur', 'devis'];

const remarks = (answers: JsonObject, rows = communes) => remarksOn(pageSchema(form, NAMES, answers), answers, rows, t);
const told = (answers: JsonObject): readonly string[] => Object.keys(remarks(answers));
const address = (codePostal: Json, commune: Json): JsonObject => ({ voie: '1 rue X', codePostal, commune });

describe('a postcode', () => {
  test.each<[string, Json, Json, boolean]>([
    ['is that of its commune', '98800', 'Nouméa', false],
    ['is that of another commune', '98870', 'Nouméa', true],
    ['is of none, as post boxes have', '98845', 'Nouméa', true],
    ['is one of the further ones that letters bear', '98830', 'Dumbéa', false],
    ['is one of the further ones of another', '98830', 'Païta', true],
    ['is not whole yet', '9880', 'Dumbéa', false],
    ['is wrong in its shape, which is an error and no remark', '98 830', 'Nouméa', false],
    ['stands beside what is no commune that we know', '98870', 'Wallis', false],
    ['stands before the commune', '98870', '', false],
    ['is a number, which no form gives', 98870, 'Nouméa', false],
  ])('that %s', (_why, code, commune, isTold) => {
    expect(told({ domicile: address(code, commune) })).toEqual(isTold ? ['/domicile/codePostal'] : []);
  });

  test('is told with the commune and its usual code, in the language of who reads', () => {
    const answers = { domicile: address('98870', 'Dumbéa') };
    expect(remarks(answers)['/domicile/codePostal']).toBe(
      'Vérifiez ce code : celui de Dumbéa est d’habitude 98835. Gardez-le s’il est juste, une boîte postale peut en avoir un autre.',
    );
    const english = remarksOn(pageSchema(form, NAMES, answers), answers, communes, createTranslate(en));
    expect(english['/domicile/codePostal']).toContain('that of Dumbéa is usually 98835');
  });

  test('is not remarked upon where the list is not here', () => {
    expect(remarks({ domicile: address('98870', 'Nouméa') }, [])).toEqual({});
  });

  test('of each commune is taken with it, and remarked upon with any that does not share it', () => {
    const commune = fc.constantFrom(...communes.map(({ value }) => value));
    fc.assert(
      fc.property(commune, commune, (of, beside) => {
        const [usual = ''] = postcodesOf(communes, of);
        const isKnown = postcodesOf(communes, beside).includes(usual);
        expect(told({ domicile: address(usual, beside) })).toEqual(isKnown ? [] : ['/domicile/codePostal']);
      }),
    );
  });

  test('is found in a section that a condition brings, and in each member of a list', () => {
    const wrong = address('98870', 'Nouméa');
    expect(told({ loueur: { type: 'personne', siege: wrong } })).toEqual([]);
    expect(told({ loueur: { type: 'societe', siege: wrong } })).toEqual(['/loueur/siege/codePostal']);
    expect(told({ devis: [{ atelier: address('98800', 'Nouméa') }, { atelier: wrong }] })).toEqual([
      '/devis/1/atelier/codePostal',
    ]);
  });
});

describe('the number of a parcel', () => {
  test.each<[string, boolean]>([
    ['648538-1021', false],
    ['648538 1021', false],
    ['6485381021', false],
    [' 648538 - 1021 ', false],
    ['lot 145, section Nakutakoin', false],
    ['145', false],
    ['12-4', false],
    ['648538', true],
    ['648538-102', true],
    ['64853-81021', true],
    ['6485381-021', true],
    ['648538-10210', true],
    ['', false],
  ])('%s', (parcelle, isTold) => {
    expect(told({ terrain: { parcelle } })).toEqual(isTold ? ['/terrain/parcelle'] : []);
    expect(told({ site: { parcelle } })).toEqual(isTold ? ['/site/parcelle'] : []);
  });

  test('that a form calls so outside a place is its own affair', () => {
    expect(told({ loueur: { parcelle: '648538' } })).toEqual([]);
  });
});

test.each<[string, boolean]>([
  ['1234566.001', false],
  ['1234567.001', true],
  ['123456.1', true],
  ['1234567001', true],
  ['0123456', false],
  ['quelque chose', false],
])('a RIDET %s is read again when a figure of it must be wrong', (ridet, isTold) => {
  expect(told({ ridet })).toEqual(isTold ? ['/ridet'] : []);
  expect(told({ devis: [{}, { ridet }] })).toEqual(isTold ? ['/devis/1/ridet'] : []);
});

describe('where it is told', () => {
  const answers: JsonObject = { domicile: address('98870', 'Nouméa') };
  const page = { id: 'domicile', title: 'Votre adresse', fields: ['domicile'] };
  const lists = { communes: { rows: communes, whole: true } };
  const html = renderToStaticMarkup(
    <FormPage form={form} page={page} answers={answers} errors={[]} lists={lists} t={t} documentList={null} />,
  );
  const tagOf = (name: string): string =>
    new RegExp(`<input[^>]* name="domicile\\[${name}\\]"[^>]*>`, 'u').exec(html)?.[0] ?? '';

  test('under its field, which is tied to it and is not called wrong', () => {
    expect(html).toMatch(/<p class="cg-remark" id="champ_domicile_codePostal_remarque">Vérifiez ce code/u);
    expect(tagOf('codePostal')).toMatch(/aria-describedby="[^"]*champ_domicile_codePostal_remarque"/u);
    expect(tagOf('codePostal')).not.toContain('aria-invalid="true"');
    expect(tagOf('voie')).not.toContain('remarque');
    expect(html.match(/cg-remark/gu)).toHaveLength(1);
  });

  test('beside an error of the same field, which comes first', () => {
    const errors = [{ pointer: '/domicile/codePostal', keyword: 'x', message: 'Autre chose.' }];
    const both = renderToStaticMarkup(
      <FormPage form={form} page={page} answers={answers} errors={errors} lists={lists} t={t} documentList={null} />,
    );
    expect(both).toMatch(
      /aria-describedby="[^"]*champ_domicile_codePostal_erreur champ_domicile_codePostal_remarque"/u,
    );
  });

  test('not where the answer is vouched for', () => {
    const verified = renderToStaticMarkup(
      <FormPage
        form={form}
        page={page}
        answers={answers}
        errors={[]}
        lists={lists}
        documentList={null}
        readOnlyPointers={['/domicile']}
        t={t}
      />,
    );
    expect(verified).not.toContain('cg-remark');
  });

  test('where answers are read again, under the answer and no other', () => {
    const sections = reviewSections(form, answers);
    const review = renderToStaticMarkup(<Review sections={sections} remarks={remarks(answers)} t={t} />);
    expect(review).toMatch(/<dd>98870<p class="cg-remark">Vérifiez ce code/u);
    expect(review.match(/cg-remark/gu)).toHaveLength(1);
    expect(renderToStaticMarkup(<Review sections={sections} t={t} />)).not.toContain('cg-remark');
  });

  test('and nothing is refused for it', () => {
    expect(fieldErrors(form, { domicile: address('98870', 'Nouméa') })).toEqual([]);
  });
});
