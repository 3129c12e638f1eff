/** Spans of columns at the desk: typed, said, and as the address keeps them. */
import { beforeAll, describe, expect, it, test, vi } from 'vitest';
import type { FacetColumn } from '../../../../schemas/types/api.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { isSpanned, rangesAsked, sayRange, typedRange, withoutRange, withRange } =
  await import('../../../../runtime/desk/queue/ranges.ts');
beforeAll(() => vi.unstubAllGlobals());

/** Spaces of any width as one that a test can be read with. */
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');

test.each<readonly [FacetColumn['type'], string, string, ReturnType<typeof typedRange>]>([
  ['money', '50 000', '100 000 F', { range: '50000..100000' }],
  ['money', '50.000', '', { range: '50000..' }],
  ['money', '', '100 000 F CFP', { range: '..100000' }],
  ['money', '5,5', '', { mistake: 'from' }],
  ['money', '', 'beaucoup', { mistake: 'to' }],
  ['number', '12,5', '12.75', { range: '12.5..12.75' }],
  ['number', '1,234', '', { mistake: 'from' }],
  ['number', '-3', '3', { range: '-3..3' }],
  ['number', '9', '10', { range: '9..10' }],
  ['number', '10', '9', { mistake: 'reversed' }],
  ['number', '9999999999999', '', { mistake: 'from' }],
  ['number', '  ', '', { mistake: 'empty' }],
  ['date', '2026-01-01', '2026-12-31', { range: '2026-01-01..2026-12-31' }],
  ['date', '2026-12-31', '2026-01-01', { mistake: 'reversed' }],
  ['date', '', '', { mistake: 'empty' }],
])('of a column of type %s, « %s » to « %s » is %j', (type, from, to, typed) => {
  expect(typedRange(type, { from, to })).toEqual(typed);
});

test.each<readonly [string, FacetColumn['type'] | undefined, string]>([
  ['50000..100000', 'money', 'de 50 000 à 100 000 F CFP'],
  ['50000..', 'money', 'à partir de 50 000 F CFP'],
  ['..100000', 'money', 'jusqu’à 100 000 F CFP'],
  ['50000..50000', 'money', '50 000 F CFP'],
  ['12.5..20', 'number', 'de 12,5 à 20'],
  ['50000..100000', undefined, 'de 50 000 à 100 000'],
  ['2026-03-01..2026-03-31', 'date', 'du 01/03/2026 au 31/03/2026'],
  ['2026-03-01..', 'date', 'à partir du 01/03/2026'],
  ['..2026-03-31', undefined, 'jusqu’au 31/03/2026'],
  ['2026-03-31..2026-03-31', 'date', '31/03/2026'],
])('%s of a column of type %s reads « %s »', (range, type, text) => {
  expect(plain(sayRange(range, type))).toBe(text);
});

describe('spans of an address', () => {
  it('are one a column, and go by themselves', () => {
    const both = withRange(withRange('', 'Devis', '1..2'), 'Née le', '2008-01-01..');
    expect(rangesAsked(both)).toEqual([
      ['Devis', '1..2'],
      ['Née le', '2008-01-01..'],
    ]);
    expect(rangesAsked(withRange(both, 'Devis', '3..'))).toEqual([
      ['Née le', '2008-01-01..'],
      ['Devis', '3..'],
    ]);
    expect(rangesAsked(withoutRange(both, 'Devis'))).toEqual([['Née le', '2008-01-01..']]);
    expect(withoutRange('Devis=1..2', 'Devis')).toBe('');
  });
});

test.each<readonly [FacetColumn['type'], boolean]>([
  ['money', true],
  ['number', true],
  ['date', true],
  ['string', false],
  ['boolean', false],
  ['list', false],
])('values of type %s lie in spans: %s', (type, spanned) => {
  expect(isSpanned(type)).toBe(spanned);
});
