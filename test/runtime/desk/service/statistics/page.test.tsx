/** Statistics as who leads a service reads them, and where each number leads. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import type { SchemeStatistics } from '../../../../../schemas/types/api.ts';
import { openDesk, wordsOf } from '../../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { Statistics } = await import('../../../../../runtime/desk/service/statistics/statistics-page.tsx');
vi.unstubAllGlobals();

const NONE: SchemeStatistics = {
  dispositif: 'aprah',
  title: 'APRAH',
  typicalDelay: 'En général six semaines',
  from: '2026-01-01',
  to: '2026-02-10',
  months: [
    { from: '2026-01-01', to: '2026-01-31', filedOpen: 0, filedDone: 0, closed: 0 },
    { from: '2026-02-01', to: '2026-02-10', filedOpen: 0, filedDone: 0, closed: 0 },
  ],
  outcomes: [],
  filed: [],
  closed: [],
  channels: [],
  versions: [],
  measured: { cases: 0, median: null, p90: null, steps: [], tacit: 0, corrected: 0 },
  amounts: [],
  begun: { from: '2026-01-20', to: '2026-02-03', begun: 0, filed: 0, left: 0, pages: [] },
};
const BUSY: SchemeStatistics = {
  ...NONE,
  months: [{ from: '2026-01-01', to: '2026-01-31', filedOpen: 3, filedDone: 20, closed: 12 }],
  outcomes: [
    { outcome: 'granted', count: 20 },
    { outcome: 'open', count: 3 },
  ],
  filed: [
    { state: 'instruction', stateTitle: 'À instruire', outcome: 'open', count: 3 },
    { state: 'soldee', stateTitle: 'Soldée', outcome: 'granted', count: 20 },
  ],
  closed: [{ state: 'ancienne', stateTitle: null, outcome: 'refused', count: 12 }],
  channels: [{ channel: 'letter', open: 3, done: 20 }],
  versions: [
    { version: 2, open: 3, done: 0 },
    { version: 1, open: 0, done: 20 },
  ],
  measured: {
    cases: 12,
    median: 30 * 86_400,
    p90: 61 * 86_400,
    steps: [{ state: 'instruction', stateTitle: 'À instruire', stays: 14, median: 86_400 * 9, p90: 86_400 * 20 }],
    tacit: 1,
    corrected: 3,
  },
  amounts: [
    { entry: 'commit', cases: 11, sum: 4_500_000, median: 400_000.5 },
    { entry: 'pay', cases: null, sum: null, median: null },
  ],
  begun: {
    from: '2026-01-20',
    to: '2026-02-03',
    begun: 30,
    filed: 18,
    left: 11,
    pages: [
      { page: '', title: null, count: null },
      { page: 'projet', title: 'Votre projet', count: 8 },
    ],
  },
};

const words = (statistics: SchemeStatistics): string => wordsOf(<Statistics statistics={statistics} />).join('\n');
const linksOf = (statistics: SchemeStatistics): readonly string[] => {
  const html = renderToStaticMarkup(
    <MantineProvider>{openDesk().around(<Statistics statistics={statistics} />)}</MantineProvider>,
  );
  return [...html.matchAll(/href="([^"]*)"/gu)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
};

describe('the statistics of a scheme', () => {
  test('say first how many came and how they ended', () => {
    const read = words(BUSY);
    for (const said of [
      '23 dossiers déposés dans la période',
      'Accordé : 20 · En cours : 3',
      '12 dossiers terminés dans la période',
      'Délai annoncé sur la fiche : En général six semaines.',
      '1 décision tacite',
      'Des corrections demandées dans 3 dossiers (25 %)',
      '61 j',
      'Étape d’une ancienne version',
      'Version 2',
      '18 ont été déposées',
      '11 ont été laissées sans suite depuis sept jours',
      'Votre projet',
      'Aucune réponse',
      'masqué',
    ])
      expect(read).toContain(said);
    expect(read.replaceAll(/\s/gu, ' ')).toContain('4 500 000');
    expect(read).not.toContain('En ce moment');
  });

  test('lead from each number of cases to its list, within the service and the period', () => {
    const links = linksOf(BUSY);
    const within = 'within=overseen&dispositif=aprah';
    const filed = 'filedFrom=2026-01-01&filedTo=2026-02-10';
    expect(links).toContain(`/?view=open&${within}&${filed}&state=instruction`);
    expect(links).toContain(`/?view=done&${within}&${filed}&state=soldee`);
    expect(links).toContain(`/?view=done&${within}&closedFrom=2026-01-01&closedTo=2026-02-10&state=ancienne`);
    expect(links).toContain(`/?view=open&${within}&${filed}&channel=letter`);
    expect(links).toContain(`/?view=done&${within}&filedFrom=2026-01-01&filedTo=2026-01-31`);
    // A month has three, the steps three, the channel two.
    expect(links).toHaveLength(8);
  });

  test('say so where there is nothing, and leave out what the scheme does not know', () => {
    const read = words(NONE);
    expect(read).toContain('Aucun dossier déposé dans la période');
    expect(read).toContain('Aucun dossier terminé dans la période.');
    expect(read).toContain('Aucune n’a été laissée sans suite');
    expect(read).not.toContain('Montants');
    expect(read).not.toContain('Par version');
    expect(linksOf(NONE)).toEqual([]);
  });

  test('say of how many cases delays are, where that is not all', () => {
    expect(words(BUSY)).toContain('D’après les 12 dossiers terminés dans la période.');
    const [ended] = BUSY.closed;
    if (!ended) throw new Error('nothing ended');
    const read = words({ ...BUSY, closed: [{ ...ended, count: 40 }] });
    expect(read).toContain('D’après les 12 derniers dossiers terminés dans la période, qui en compte 40.');
  });

  test('do not tell of few people who gave up', () => {
    const read = words({ ...BUSY, begun: { ...BUSY.begun, begun: null, left: null, pages: [] } });
    expect(read).toContain('Moins de cinq demandes ont été laissées sans suite');
    expect(read).not.toContain('Dernière page');
  });
});
