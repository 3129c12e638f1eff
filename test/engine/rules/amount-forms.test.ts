/** Formulas and scales that are one sign away from what was meant, and those that only look like them. */
import { describe, expect, it } from 'vitest';
import { diagnosticsOf, readSource, withJson, type Parsed } from '../sources.ts';

const CODES = ['rules.same-branches', 'rules.amount-squared', 'rules.amount-figure', 'rules.period-turned'];

async function told(change: (rules: Parsed) => void): Promise<readonly string[]> {
  const source = await readSource('test/schemes/aide-rentree');
  const found = diagnosticsOf(withJson(source, 'rules.json', change));
  return found.flatMap(({ code, pointer }) => (CODES.includes(code) ? [`${code} ${pointer}`] : []));
}

describe('formulas of amounts', () => {
  const QUOTIENT = '/computed/1/expression';
  it.each([
    ['floor(ressources / nombreEnfants + 2)', `rules.amount-figure ${QUOTIENT}`],
    ['ressources / nombreEnfants - 1', `rules.amount-figure ${QUOTIENT}`],
    ['ressources * ressources', `rules.amount-squared ${QUOTIENT}`],
    ['floor(2 * ressources * (ressources * 3))', `rules.amount-squared ${QUOTIENT}`],
    ['if nombreEnfants > 2 then floor(ressources / 3) else floor(ressources/3)', `rules.same-branches ${QUOTIENT}`],
  ])('%s is told', async (expression, expected) => {
    expect(await told((rules) => (rules.computed[1].expression = expression))).toEqual([expected]);
  });

  it.each([
    'floor(ressources / (nombreEnfants + 2))',
    'floor(ressources / nombreEnfants) + 2',
    'ressources / nombreEnfants + 5000',
    'ressources / nombreEnfants + 0.5',
    'nombreEnfants * ressources',
    'ressources * 12 / 100',
    'if nombreEnfants > 2 then ressources else 2 * ressources',
  ])('%s is left alone', async (expression) => {
    expect(await told((rules) => (rules.computed[1].expression = expression))).toEqual([]);
  });
});

describe('a scale that changes at a date', () => {
  const results = (rules: Parsed, table: number, ...put: readonly string[]): void =>
    put.forEach((result, row) => (rules.tables[table].rows[row].then[0] = result));

  it('is told where it rises as the one before it fell', async () => {
    expect(await told((rules) => results(rules, 1, '12000', '25000'))).toEqual(['rules.period-turned /tables/1/rows']);
  });

  it('is read whatever the order of its rows', async () => {
    const change = (rules: Parsed): void => {
      rules.tables[1].rows.reverse();
      results(rules, 1, '25000', '12000');
    };
    expect(await told(change)).toEqual(['rules.period-turned /tables/1/rows']);
  });

  it.each([
    ['both rise', ['10000', '20000'], ['12000', '25000']],
    ['both fall', ['20000', '10000'], ['25000', '12000']],
    ['one gives the same for all', ['20000', '10000'], ['12000', '12000']],
  ])('is left alone when %s', async (_, before, after) => {
    const change = (rules: Parsed): void => {
      results(rules, 0, ...before);
      results(rules, 1, ...after);
    };
    expect(await told(change)).toEqual([]);
  });
});
