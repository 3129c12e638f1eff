/** Questions, errors and answers to read again stand in the order of the author, those that a condition brings too. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { fieldErrors, reviewSections, type JsonObject } from '../../../engine/index.ts';
import { createTranslate, ErrorSummary, FormPage, fr } from '../../../runtime/forms/index.ts';
import { formOf } from '../../engine/form/forms.ts';

const t = createTranslate(fr);
const text = (title: string): object => ({ type: 'string', title });
/** Asks the brand, before the year, of whoever has a car. */
const vehicle = {
  type: 'object',
  properties: { genre: text('Genre'), annee: text('Année') },
  required: ['genre', 'annee'],
  if: { properties: { genre: { const: 'auto' } }, required: ['genre'] },
  then: { properties: { marque: text('Marque') }, required: ['marque'] },
};
const order = ['genre', 'marque', 'annee'];
const PAGE = { id: 'tout', title: 'Tout', fields: ['achat', 'prix', 'vehicule', 'autres'] };
const form = formOf(
  {
    properties: {
      autres: { type: 'array', title: 'Autres', items: { ...vehicle, title: 'Véhicule' } },
      vehicule: { ...vehicle, title: 'Votre véhicule' },
      achat: text('Achat'),
    },
    required: ['achat', 'vehicule'],
    if: { properties: { achat: { const: 'oui' } }, required: ['achat'] },
    then: { properties: { prix: { type: 'integer', title: 'Prix' } }, required: ['prix'] },
  },
  { pages: [PAGE], fields: { '/vehicule': { order }, '/autres/*': { order } } },
);
const answers: JsonObject = {
  autres: [{ genre: 'auto' }, { genre: 'moto' }],
  vehicule: { genre: 'auto' },
  achat: 'oui',
};

describe('the order of the author', () => {
  test('is that of the questions of a page, of a section and of each member of a list', () => {
    const html = renderToStaticMarkup(
      <FormPage form={form} page={PAGE} answers={answers} errors={[]} t={t} documentList={null} />,
    );
    expect([...html.matchAll(/<input[^>]* name="([^"]+)"/gu)].map(([, name]) => name)).toEqual([
      'achat',
      'prix',
      'vehicule[genre]',
      'vehicule[marque]',
      'vehicule[annee]',
      'autres[0][genre]',
      'autres[0][marque]',
      'autres[0][annee]',
      'autres[1][genre]',
      'autres[1][annee]',
    ]);
  });

  test('is that of the errors, member after member', () => {
    const errors = fieldErrors(form, answers);
    const html = renderToStaticMarkup(<ErrorSummary errors={errors} fields={PAGE.fields} t={t} />);
    expect([...html.matchAll(/href="#champ_(\w+)"/gu)].map(([, id]) => id)).toEqual([
      'prix',
      'vehicule_marque',
      'vehicule_annee',
      'autres_0_marque',
      'autres_0_annee',
      'autres_1_annee',
    ]);
  });

  test('is that of the answers read again', () => {
    const rows = reviewSections(form, answers).flatMap((section) => section.rows.map(({ label }) => label));
    expect(rows.slice(0, 7)).toEqual(['Achat', 'Prix', 'Votre véhicule', 'Genre', 'Marque', 'Année', 'Autres']);
  });
});
