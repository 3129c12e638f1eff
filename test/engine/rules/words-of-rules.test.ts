/** What a rule says in words is held against what it counts, and slips of the pen are told; other figures are left alone. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, type Parsed } from '../sources.ts';

const BASE = readFixtureBase();
const told = (change: (rules: Parsed) => void): readonly string[] =>
  diagnosticsOf(withJson(BASE, 'rules.json', change)).map(({ code, pointer }) => `${code} ${pointer}`);
const rule = (title: string, valid: string, message = 'Corrigez.'): readonly string[] =>
  told((rules) => (rules.eligibility = [{ id: 'condition', title, valid, effect: 'inform', message }])).map(
    (found) => found.split(' ')[0] ?? '',
  );

describe('the bound that a title says', () => {
  it.for<readonly [title: string, valid: string, found: readonly string[]]>([
    ['Un vélo d’au plus 200 000 F', 'prix <= 200000', []],
    ['Un vélo d’au plus 200 000 F', '200000 >= prix', []],
    ['Un vélo d’au plus 200 000 F', 'prix < 200000', ['rules.bound-opposed']],
    ['Un vélo d’au plus 200 000 F', 'prix >= 200000', ['rules.sense-opposed']],
    ['Un vélo d’au plus 200 000 F', 'prix <= 250000', ['rules.figure-opposed']],
    ['Ne pas dépasser 200 000 F', 'prix <= 200000', []],
    ['Ne pas dépasser 200 000 F', 'prix > 200000', ['rules.sense-opposed']],
    ['Un vélo d’occasion, sans dépasser 200 000 F', 'prix <= 200000', []],
    ['Un vélo d’occasion, sans dépasser 200 000 F', 'prix < 200000', ['rules.bound-opposed']],
    ['Un vélo de moins de 200 000 F', 'prix < 200000', []],
    ['Un vélo de moins de 200 000 F', 'prix <= 200000', ['rules.bound-opposed']],
    ['Un vélo d’au moins 20 000 F', 'prix >= 20000', []],
    ['Un vélo d’au moins 20 000 F', 'if assistance = "oui" then prix > 20000 else true', ['rules.bound-opposed']],
    // Nothing is said where words may say the contrary, or more than one bound.
    ['Ne pas payer plus de 200 000 F', 'prix <= 200000', []],
    ['Un vélo de plus de 20 000 F et d’au plus 200 000 F', 'prix > 30000', []],
    ['Payer au moins deux mois d’avance', 'prix > 20000', []],
    ['Un prix raisonnable', 'prix > 20000', []],
  ])('%s: %s', ([title, valid, found]) => {
    expect(rule(title, valid)).toEqual(found);
  });
});

describe('a figure that the act fixes', () => {
  const fixed = (values: readonly number[], title: string, message = 'Corrigez.', unit = 'ans') =>
    told((rules) => {
      rules.computed.push(
        {
          name: 'age',
          title: 'Âge',
          type: 'number',
          unit,
          expression: 'years and months duration(naissance, aujourdhui).years',
        },
        {
          name: 'minimum',
          title: 'Âge exigé',
          type: 'number',
          unit,
          values: values.map((value, at) => ({
            value,
            from: `${2026 + at}-01-01`,
            ...(at + 1 < values.length && { to: '2026-12-31' }),
          })),
        },
      );
      rules.eligibility = [{ id: 'condition', title, valid: 'age >= minimum', effect: 'inform', message }];
    }).filter((one) => one.includes('opposed'));
  const place = 'rules.figure-opposed /eligibility/0/valid';
  it.for<readonly [values: readonly number[], title: string, message: string, found: readonly string[]]>([
    [[18], 'Avoir au moins dix-huit ans', 'Il faut avoir 18 ans.', []],
    [[21], 'Avoir au moins dix-huit ans', 'Corrigez.', [place]],
    [[21], 'Être assez âgé', 'Il faut avoir dix-huit ans.', [place]],
    // One that is right beside another, several values in time, and words that count something else.
    [[21], 'Avoir au moins 21 ans', 'De dix-huit ans à vingt ans, demandez une dérogation.', []],
    [[18, 21], 'Avoir au moins dix-neuf ans', 'Corrigez.', []],
    [[21], 'Avoir un vélo depuis trois mois', 'Corrigez.', []],
  ])('%s: %s', ([values, title, message, found]) => expect(fixed(values, title, message)).toEqual(found));
});

describe('an age', () => {
  it.for<readonly [title: string, valid: string, message: string, found: readonly string[]]>([
    ['Avoir au moins 16 ans', 'naissance + duration("P16Y") <= aujourdhui', 'Corrigez.', []],
    ['Avoir au moins 16 ans', 'naissance + duration("P16Y") >= aujourdhui', 'Corrigez.', ['rules.sense-opposed']],
    ['Avoir moins de 20 ans', 'naissance + duration("P20Y") > aujourdhui', 'Corrigez.', []],
    ['Avoir moins de 20 ans', 'aujourdhui > naissance + duration("P20Y")', 'Corrigez.', ['rules.sense-opposed']],
    [
      'Être majeur',
      'naissance + duration("P18Y") >= aujourdhui',
      'Il faut avoir dix-huit ans.',
      ['rules.sense-opposed'],
    ],
    ['Être majeur', 'naissance + duration("P18Y") <= aujourdhui', 'Il faut avoir dix-huit ans.', []],
    ['Être jeune', 'naissance + duration("P20Y") > aujourdhui', 'Cet enfant a plus de 20 ans.', []],
  ])('%s: %s', ([title, valid, message, found]) => {
    expect(rule(title, valid, message)).toEqual(found);
  });
});

describe('the larger or the smaller of some amounts', () => {
  const limited = (title: string, expression: string): readonly string[] =>
    told((rules) => {
      rules.computed.push({ name: 'limite', title, type: 'money', values: [{ value: 50000, from: '2020-01-01' }] });
      rules.computed[1].expression = expression;
    });
  it.for<readonly [title: string, expression: string, isTold: boolean]>([
    ['Plafond de l’aide', 'min(prix * taux / 100, limite)', false],
    ['Plafond de l’aide', 'max(prix * taux / 100, limite)', true],
    ['Plafond de l’aide', 'max(0, limite - prix)', false],
    ['Plancher de l’aide', 'max(prix * taux / 100, limite)', false],
    ['Plancher de l’aide', 'min(prix * taux / 100, limite)', true],
    ['Plafonnement prévu', 'max(prix, limite)', false],
  ])('%s: %s', ([title, expression, isTold]) => {
    expect(limited(title, expression)).toEqual(isTold ? ['rules.limit-opposed /computed/1/expression'] : []);
  });
});

describe('the next figure of an act', () => {
  const figures = (...values: readonly number[]): readonly string[] =>
    told((rules) =>
      rules.computed.push({
        name: 'limite',
        title: 'Limite',
        type: 'money',
        values: values.map((value, at) => ({
          value,
          from: `${2020 + at}-01-01`,
          ...(at < values.length - 1 && { to: `${2020 + at}-12-31` }),
        })),
      }),
    );

  it('is about the same', () => {
    expect(figures(150_000, 153_000, 300_000)).toEqual([]);
    expect(figures(0, 150_000)).toEqual([]);
  });

  it('is told with a digit too many, or too few', () => {
    expect(figures(150_000, 1_530_000)).toEqual(['rules.dated-jump /computed/2/values/1/value']);
    expect(figures(150_000, 153_000, 15_300)).toEqual(['rules.dated-jump /computed/2/values/2/value']);
  });
});

describe('a column of percentages', () => {
  const shares = (cells: readonly string[], unit = '%'): readonly string[] =>
    told((rules) => {
      rules.tables[0].outputs[0].unit = unit;
      rules.computed[0].unit = unit;
      cells.forEach((cell, at) => (rules.tables[0].rows[at].then = [cell]));
    });

  it('is told with a share of one among them', () => {
    expect(shares(['50', '0.4', '20'])).toEqual(['rules.share-fraction /tables/0/rows/1/then/0']);
  });

  it('may be of less than one, or of nothing', () => {
    expect(shares(['0.5', '0.4', '0.2'])).toEqual([]);
    expect(shares(['50', '40', '0'])).toEqual([]);
  });
});
