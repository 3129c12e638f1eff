/** Parts that the page of a service and its statistics share: flow by weeks or months, delays with or without what is there now. */
import { describe, expect, test, vi } from 'vitest';
import { createLinks } from '../../../../runtime/desk/service/links.ts';
import { wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { DelaysTable } = await import('../../../../runtime/desk/service/delays.tsx');
const { Flow } = await import('../../../../runtime/desk/service/flow.tsx');
const { CountedTable } = await import('../../../../runtime/desk/service/statistics/counted-table.tsx');
const { PeriodPicker } = await import('../../../../runtime/desk/service/statistics/period-picker.tsx');
const { tCount } = await import('../../../../runtime/desk/text.ts');
vi.unstubAllGlobals();

const links = createLinks('aprah');
const SPANS = [
  { from: '2026-11-02', to: '2026-11-08', filedOpen: 1, filedDone: 2, closed: 3 },
  { from: '2026-11-09', to: '2026-11-15', filedOpen: 4, filedDone: 5, closed: 6 },
];
const MONTHS = [
  { from: '2026-10-01', to: '2026-10-31', filedOpen: 1, filedDone: 2, closed: 3 },
  { from: '2026-11-01', to: '2026-11-27', filedOpen: 4, filedDone: 5, closed: 6 },
];

describe('what came and what ended', () => {
  test('by weeks: each by its Monday, the last first', () => {
    const words = wordsOf(<Flow weeks={SPANS} links={links} />);
    expect(words).toContain('Semaine du');
    expect(words).toContain('Terminés dans la semaine');
    expect(words.indexOf('09/11/2026')).toBeLessThan(words.indexOf('02/11/2026'));
  });

  test('by months: each by its number, with its days where these are not all', () => {
    const words = wordsOf(<Flow weeks={MONTHS} unit="month" links={links} />);
    expect(words).toContain('Mois');
    expect(words).not.toContain('Terminés dans la semaine');
    expect(words.filter((word) => word === 'Terminés dans le mois')).toHaveLength(2);
    expect(words.indexOf('11/2026 (1–27)')).toBeLessThan(words.indexOf('10/2026'));
  });
});

describe('delays', () => {
  const step = { state: 'visite', stateTitle: 'Visite', stays: 4, median: 3600 * 5, p90: 86_400 * 20 };
  const delays = { cases: 3, median: 86_400 * 30, p90: 86_400 * 61 };

  test('say what is in a step now, where that is asked', () => {
    const words = wordsOf(<DelaysTable delays={{ ...delays, steps: [{ ...step, open: 7 }] }} links={links} />);
    expect(words).toContain('En ce moment');
    expect(words).toContain('7');
    expect(words).toContain('D’après les 3 derniers dossiers terminés.');
  });

  test('say nothing of now where only the past is told', () => {
    const words = wordsOf(<DelaysTable delays={{ ...delays, steps: [step] }} links={null} />);
    for (const said of ['Du dépôt à la fin', 'Visite', '5 h', '20 j', '30 j', '61 j']) expect(words).toContain(said);
    for (const said of ['En ce moment', '0', 'D’après les 3 derniers dossiers terminés.'])
      expect(words).not.toContain(said);
  });
});

describe('a table of numbers', () => {
  test('names its columns and its rows, and says where there are none', () => {
    const rows = [
      { key: 'a', name: 'Guichet', size: 4, cells: ['4', '0'] },
      { key: 'b', name: 'Courrier', size: null, cells: ['masqué', '1'] },
    ];
    expect(
      wordsOf(<CountedTable title="Par canal" headings={['Canal', 'En cours', 'Terminés']} rows={rows} />),
    ).toEqual(
      [
        ['Canal', 'En cours', 'Terminés'],
        ['Guichet', '4', '0'],
        ['Courrier', 'masqué', '1'],
      ].flat(),
    );
    expect(wordsOf(<CountedTable title="Par canal" headings={['Canal']} rows={[]} />)).toEqual(['Aucun dossier.']);
  });
});

describe('a period', () => {
  const said = (from: string, to: string): string =>
    wordsOf(<PeriodPicker period={{ from, to }} today="2026-11-27" onChange={() => undefined} />).join('\n');
  const WRONG = 'Le dernier jour doit suivre le premier, de trois ans au plus.';

  test.each([
    ['2026-01-01', '2026-11-27', false],
    ['2026-02-01', '2026-02-01', false],
    ['2026-02-02', '2026-02-01', true],
    ['2022-01-01', '2026-02-01', true],
    ['', '2026-02-01', true],
  ])('from %s to %s: said to be wrong: %s', (from, to, isWrong) => {
    expect(said(from, to).includes(WRONG)).toBe(isWrong);
  });
});

test('a sentence about thousands of things writes them as numbers are written', () => {
  expect(tCount('statisticsFiled', 0)).toBe('Aucun dossier déposé dans la période');
  expect(tCount('statisticsFiled', 1)).toBe('1 dossier déposé dans la période');
  expect(tCount('statisticsFiled', 2067).replaceAll(/\s/gu, ' ')).toBe('2 067 dossiers déposés dans la période');
});
