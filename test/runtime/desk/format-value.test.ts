/** Values of a scheme at the desk: nothing that was computed is hidden, an amount is an amount, and nought is not nothing. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

// The desk's sentences are in the language of its page.
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { formatValue } = await import('../../../runtime/desk/format-value.ts');
vi.unstubAllGlobals();

const read = (value: unknown, type: string, unit: string | null = null): string =>
  formatValue(value, type, unit).replaceAll(/[\u00a0\u202f]/gu, ' ');

it('a value is written by the type the scheme gives it', () => {
  expect(read(125_000, 'money')).toBe('125 000 F CFP');
  expect(read('2026-03-03', 'date')).toBe('3 mars 2026');
  expect(read(['le maire', 'les réseaux'], 'list')).toBe('le maire, les réseaux');
  expect(read(null, 'number')).toBe('');
});

it('a schedule is a line for each of its dates, in words', () => {
  const schedule = [
    { annee: 1, debut: '2027-12-01', total: 368_004 },
    { annee: 2, debut: '2028-12-01', total: 368_004 },
  ];
  expect(read(schedule, 'list')).toBe('1 · 1er décembre 2027 · 368 004\n2 · 1er décembre 2028 · 368 004');
});

describe('a value at the desk', () => {
  it.each<[unknown, string, string | null, string]>([
    [0, 'money', null, '0 F CFP'],
    [0, 'number', null, '0'],
    [false, 'boolean', null, 'Non'],
    [-12_500, 'money', null, '−12 500 F CFP'],
    [12_499.5, 'money', null, '12 500 F CFP'],
    [12.5, 'number', 'ha', '12,5 ha'],
    [1, 'number', 'enfants', '1 enfant'],
    [[1000, 2000], 'money', null, '1 000 F CFP, 2 000 F CFP'],
    ['', 'string', null, ''],
    [undefined, 'money', null, ''],
    [[], 'list', null, ''],
  ])('%j of type %s (%s) is read « %s »', (value, type, unit, expected) => {
    expect(read(value, type, unit)).toBe(expected);
  });

  it.each(['1234-56-78', '2026-00-10', '2026-13-01'])('that only looks like a date is left as it is: %s', (text) => {
    expect(read(text, 'string')).toBe(text);
    expect(read(text, 'date')).toBe(text);
  });

  it('of a text is never changed, unless it is a day', () => {
    const text = fc.string().filter((one) => !/^\d{4}-\d\d-\d\d$/u.test(one));
    fc.assert(
      fc.property(text, (one) => {
        expect(formatValue(one, 'string')).toBe(one);
      }),
    );
  });

  it('of several rows shows each on a line of its own, with all its cells', () => {
    const cell = fc.integer({ min: 0, max: 999 });
    const rows = fc.array(fc.record({ annee: cell, montant: cell }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(rows, (list) => {
        const lines = formatValue(list, 'list').split('\n');
        expect(lines).toEqual(list.map(({ annee, montant }) => `${annee} · ${montant}`));
      }),
    );
  });
});
