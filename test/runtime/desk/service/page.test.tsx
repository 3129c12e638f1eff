/** What who leads a service reads, and where each number leads. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import type { ServiceFigures } from '../../../../schemas/types/api.ts';
import { openDesk, wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { Figures } = await import('../../../../runtime/desk/service/service-page.tsx');
vi.unstubAllGlobals();

const APRAH = { dispositif: 'aprah', dispositifTitle: 'Aide à la réhabilitation' };
const NONE: ServiceFigures = {
  schemes: [{ id: 'aprah', name: 'Aide à la réhabilitation' }],
  waiting: [],
  silence: { to: '2026-12-07', days: [] },
  load: [],
  weeks: [{ from: '2026-11-23', to: '2026-11-29', filedOpen: 0, filedDone: 0, closed: 0 }],
  delays: { cases: 0, median: null, p90: null, steps: [] },
};
const BUSY: ServiceFigures = {
  ...NONE,
  waiting: [
    {
      ...APRAH,
      state: 'instruction',
      stateTitle: 'À instruire',
      late: 66,
      oldest: '2026-10-20T13:00:00.000Z',
      untaken: 2,
    },
    { ...APRAH, state: 'ancienne', stateTitle: null, late: 1, oldest: '2026-11-20T13:00:00.000Z', untaken: 0 },
  ],
  silence: { to: '2026-12-07', days: [{ ...APRAH, day: '2026-12-01', count: 3 }] },
  load: [{ id: 'u1', name: 'Louise Naouna', open: 12, late: 4 }],
  weeks: [{ from: '2026-11-23', to: '2026-11-29', filedOpen: 7, filedDone: 1, closed: 5 }],
  delays: {
    cases: 500,
    median: 30 * 86_400,
    p90: 61 * 86_400,
    steps: [
      { state: 'instruction', stateTitle: 'À instruire', open: 40, stays: 510, median: 9 * 86_400, p90: 20 * 86_400 },
    ],
  },
};

const htmlOf = (figures: ServiceFigures, dispositif = ''): string =>
  renderToStaticMarkup(
    <MantineProvider>{openDesk().around(<Figures figures={figures} dispositif={dispositif} />)}</MantineProvider>,
  );
const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/href="([^"]*)"/gu)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

describe('the page of a service', () => {
  test('says what calls first on top: all that is late, what silence will decide, what nobody has taken', () => {
    const words = wordsOf(<Figures figures={BUSY} dispositif="" />);
    expect(words.slice(0, 4)).toEqual([
      '67 tâches en retard',
      'La première était due le 20/10/2026.',
      '3 décisions tacites d’ici le 07/12/2026',
      '2 tâches que personne n’a prises',
    ]);
    expect(words).toContain('Étape d’une ancienne version');
    expect(words).toContain('61 j');
  });

  test('gives each number its list, within the service', () => {
    const links = linksOf(htmlOf(BUSY, 'aprah'));
    expect(links).toContain('/?view=late&within=overseen&dispositif=aprah');
    expect(links).toContain('/?view=late&within=overseen&dispositif=aprah&state=instruction');
    expect(links).toContain('/?view=todo&within=overseen&dispositif=aprah&state=instruction');
    expect(links).toContain('/?view=open&within=overseen&dispositif=aprah&silenceFrom=2026-12-01&silenceBy=2026-12-01');
    expect(links).toContain('/?view=late&within=overseen&dispositif=aprah&holder=u1');
    expect(links).toContain('/?view=done&within=overseen&dispositif=aprah&closedFrom=2026-11-23&closedTo=2026-11-29');
    expect(links.every((link) => link.includes('within=overseen'))).toBe(true);
    // All numbers but noughts: 3 sentences, 2 + 1 in steps, a day, 2 of an agent, 3 of a week, a step.
    expect(links).toHaveLength(13);
  });

  test('says so where there is nothing, and leads nowhere', () => {
    expect(linksOf(htmlOf(NONE))).toEqual([]);
    const words = wordsOf(<Figures figures={NONE} dispositif="" />);
    expect(words[0]).toBe('Aucune tâche en retard');
    expect(words).toContain('Rien n’attend : aucune tâche en retard, toutes sont prises.');
    expect(words).toContain('Personne n’a pris de tâche.');
    expect(words).toContain('Aucun dossier n’est encore terminé : les délais se liront ici.');
  });

  test('asks for one scheme before it says delays', () => {
    const words = wordsOf(
      <Figures
        figures={{ ...BUSY, schemes: [...BUSY.schemes, { id: 'taxi', name: 'Taxi' }], delays: null }}
        dispositif=""
      />,
    );
    expect(words.some((word) => word.startsWith('Choisissez un dispositif'))).toBe(true);
    expect(words.some((word) => word.includes('Aide à la réhabilitation'))).toBe(true);
  });

  test('shows the first of many, and how many others there are', () => {
    const load = Array.from({ length: 30 }, (_, at) => ({ id: `u${at}`, name: `Agent ${at}`, open: 3, late: 0 }));
    const words = wordsOf(<Figures figures={{ ...BUSY, load }} dispositif="" />);
    expect(words.filter((word) => word.startsWith('Agent '))).toHaveLength(8);
    expect(words).toContain('Voir les 22 autres lignes');
  });
});
