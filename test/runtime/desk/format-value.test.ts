import { expect, it, vi } from 'vitest';

// The desk's sentences are in the language of its page.
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { formatValue } = await import('../../../runtime/desk/format-value.ts');
vi.unstubAllGlobals();

const read = (value: unknown, type: string): string => formatValue(value, type).replaceAll(/[\u00a0\u202f]/gu, ' ');

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
