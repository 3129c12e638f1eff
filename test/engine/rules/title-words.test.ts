/** How a value is counted is held against what its title says. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, withText, type Parsed } from '../sources.ts';

const LENT = withJson(
  withJson(readFixtureBase(), 'form.ui.json', ({ pages }: Parsed) => pages[0].fields.push('duree', 'achats')),
  'form.schema.json',
  (form: Parsed) => {
    const cout = { title: 'Coût', type: 'integer', minimum: 0, cagou: { widget: 'money' } };
    form.properties.duree = { title: 'Durée du prêt, en mois', type: 'integer', minimum: 1, maximum: 60 };
    form.properties.achats = {
      title: 'Achats',
      type: 'array',
      minItems: 1,
      items: { title: 'Achat', type: 'object', properties: { cout }, required: ['cout'] },
    };
    form.required.push('duree', 'achats');
  },
);
const BASE = withText(LENT, 'scenarios/accord.json', null);
const codes = (source: typeof BASE): readonly string[] =>
  diagnosticsOf(source).flatMap(({ code }) => (code.startsWith('scenario') ? [] : [code]));
const valued = (...values: readonly Parsed[]): readonly string[] =>
  codes(withJson(BASE, 'rules.json', (rules: Parsed) => rules.computed.push(...values)));

describe('a value and its title', () => {
  it.for<readonly [title: string, type: string, expression: string, found: readonly string[]]>([
    ['Achat le plus élevé', 'money', 'max(achats.cout)', []],
    ['Achat le plus élevé', 'money', 'min(achats.cout)', ['rules.aggregate-opposed']],
    ['Achat le plus faible', 'money', 'max(achats.cout)', ['rules.aggregate-opposed']],
    ['Achat le plus faible', 'money', 'min(achats.cout)', []],
    ['Aide la plus élevée possible', 'money', 'min(aide, prix)', []],
    ['Écart', 'money', 'min(achats.cout)', []],
    ['Six mois après', 'date', 'naissance + duration("P6M")', []],
    ['Six mois après', 'date', 'naissance + duration("P1Y")', ['rules.title-length']],
    ['Un an après', 'date', 'naissance + duration("P12M")', []],
    ['De six mois à deux ans', 'date', 'naissance + duration("P1Y")', []],
    ['Fin', 'date', 'naissance + duration("P" + string(duree) + "M")', []],
    ['Fin', 'date', 'naissance + duration("P" + string(duree) + "D")', ['rules.duration-unit']],
    ['Fin', 'date', 'naissance + duration("P" + string(prix) + "D")', []],
  ])('%s : %s', ([title, type, expression, found]) =>
    expect(valued({ name: 'autre', title, type, expression })).toEqual(found),
  );

  it('is not that of another value', () => {
    const copied = { name: 'autre', title: 'Autre', type: 'money', expression: 'prix * taux / 100' };
    expect(valued(copied)).toEqual(['rules.same-expression']);
    expect(valued({ ...copied, expression: 'aide' })).toEqual([]);
    expect(valued({ ...copied, expression: 'prix - aide' })).toEqual([]);
  });

  it.for<readonly [rates: readonly number[], found: readonly string[]]>([
    [[0, 0.04, 0.12], []],
    [[0.1, 0.08, 0.05], []],
    [[0, 0.04, 0.0012], ['rules.bracket-falls']],
    [[0.04, 0], []],
  ])('rates %j', ([rates, found]) => {
    const brackets = rates.map((rate, at) => ({ above: at * 100_000, rate }));
    const scale = { name: 'tranches', title: 'Tranches', type: 'list', values: [{ from: '2020-01-01', brackets }] };
    expect(valued(scale)).toEqual(found);
  });
});

describe('shares', () => {
  const table = (unit: string | undefined, label: string, cells: readonly string[]): readonly string[] =>
    codes(
      withJson(BASE, 'rules.json', ({ tables }: Parsed) => {
        tables[0].outputs[0] = { name: 'taux', label, type: 'number', ...(unit && { unit }) };
        tables[0].rows.forEach((row: Parsed, at: number) => (row.then = [cells[at]]));
      }),
    ).filter((code) => code.startsWith('rules.'));
  it('in per cent are told where all are parts of one', () => {
    const told = ['rules.share-fraction', 'rules.share-fraction', 'rules.share-fraction'];
    expect(table('%', 'Part prise en charge', ['0.5', '0.4', '0.2'])).toEqual(told);
    expect(table(undefined, 'Part versée, en %', ['0.5', '0.4', '0.2'])).toEqual(told);
    expect(table('%', 'Taux', ['0.5', '0.4', '0.2'])).toEqual([]);
    expect(table('%', 'Part', ['0.01', '0.4', '0.2'])).toEqual([]);
  });

  it.for<readonly [title: string, figure: number, found: readonly string[]]>([
    ['Ne pas dépasser un tiers', 33, []],
    ['Ne pas dépasser un tiers', 50, ['rules.figure-opposed']],
    ['Ne pas dépasser la moitié', 50, []],
    ['Ne pas dépasser deux tiers', 33, ['rules.figure-opposed']],
  ])('%s : %s', ([title, figure, found]) => {
    const source = withJson(BASE, 'rules.json', (rules: Parsed) => {
      rules.computed.push({
        name: 'part',
        title: 'Part',
        type: 'number',
        unit: '%',
        expression: 'prix * 100 / 600000',
      });
      rules.eligibility.push({
        id: 'part',
        title,
        valid: `part <= ${figure}`,
        effect: 'inform',
        message: 'C’est trop.',
      });
    });
    expect(codes(source)).toEqual(found);
  });
});

describe('a comparison', () => {
  it.for<readonly [valid: string, found: readonly string[]]>([
    ['prix <= 600000', ['rules.condition-always']],
    ['prix * 2 <= 1000000', ['rules.condition-always']],
    ['prix * 2 < 1000000', []],
    ['prix + duree > 500060', ['rules.condition-never']],
    ['prix + duree >= 500060', []],
  ])('%s', ([valid, found]) => {
    const check = { id: 'borne', valid, field: '/prix', message: 'Vérifiez ce prix.' };
    expect(codes(withJson(BASE, 'rules.json', ({ checks }: Parsed) => checks.push(check)))).toEqual(found);
  });
});

describe('a length that a condition says', () => {
  const day = { type: 'string', format: 'date', cagou: { personal: 'identite' } };
  const STAY = withJson(
    withJson(BASE, 'form.ui.json', ({ pages }: Parsed) => pages[0].fields.push('debut', 'fin')),
    'form.schema.json',
    (form: Parsed) => {
      form.properties.debut = { ...day, title: 'Premier jour' };
      form.properties.fin = { ...day, title: 'Dernier jour' };
      form.required.push('debut', 'fin');
    },
  );
  const told = (title: string, valid: string): readonly string[] =>
    diagnosticsOf(
      withJson(STAY, 'rules.json', (rules: Parsed) =>
        rules.eligibility.push({ id: 'sejour', title, valid, effect: 'inform', message: 'Vérifiez ces jours.' }),
      ),
    ).flatMap(({ code, message }) => (code === 'rules.figure-opposed' ? [message] : []));

  it.each([
    ['Trois jours au plus', 'fin <= debut + duration("P3D")'],
    // The first day and the last are both of them.
    ['Trois jours au plus', 'fin <= debut + duration("P2D")'],
    ['Trois jours au plus', 'debut >= fin - duration("P2D")'],
    ['30 jours avant', 'debut >= aujourdhui + duration("P30D")'],
  ])('is the one that it counts: %s, %s', (title, valid) => expect(told(title, valid)).toEqual([]));

  it.each([
    ['Trois jours au plus', 'fin <= debut + duration("P4D")', '4 jours'],
    ['Trois jours au plus', 'fin < debut + duration("P2D")', '2 jours'],
    ['Trois mois au plus', 'fin <= debut + duration("P2M")', '2 mois'],
    ['31 jours avant', 'debut >= aujourdhui + duration("P30D")', '30 jours'],
  ])('is told where it is another, in words: %s, %s', (title, valid, counted) => {
    const [message, ...others] = told(title, valid);
    expect(others).toEqual([]);
    expect(message).toContain(`la condition compte ${counted} :`);
  });
});
