/** Pages of the data-protection officer with what the server gave them: filters, pages that go on, breaches and their states. */
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JSX } from 'react';
import type { Breach, BreachLines, Breaches, ReadingLog, UnusualReadings } from '../../../../schemas/types/api.ts';
import { emptyEntry } from '../../../../runtime/desk/privacy/breaches/entry.ts';
import { SessionContext, type DeskSession } from '../../../../runtime/desk/session.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { ReadingsPage, UnusualPage, BreachesPage } = await import('../../../../runtime/desk/privacy/index.ts');
const { Shown } = await import('../../../../runtime/desk/privacy/breaches/breach-page.tsx');
vi.unstubAllGlobals();

const PERSON = '4b1f6a52-0000-4000-8000-000000000001';
const BREACH_ID = '4b1f6a52-0000-4000-8000-0000000000b1';
const NO_FILTER = { agent: '', person: '', number: '', kind: '', from: '', to: '' };
const SESSION: DeskSession = {
  user: {
    id: 'me',
    name: 'Sylvie Marchand',
    email: 'dpo@demo.example',
    roles: ['dpo'],
    groups: [],
    functions: [],
    standsFor: [],
  },
  demo: false,
  aheadMs: 0,
  mostMegabytes: 50,
};

/** What the officer reads at an address, with what the server is known to have answered. */
function read(
  address: string,
  page: JSX.Element,
  known: readonly (readonly [key: readonly unknown[], data: unknown])[],
): string {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  for (const [key, data] of known) queries.setQueryData(key, data);
  const html = renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <SessionContext value={SESSION}>
          <MemoryRouter initialEntries={[address]}>{page}</MemoryRouter>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return html.replaceAll(/<style.*?<\/style>/gsu, '').replaceAll('&#x27;', '’');
}
const pagesOf = (page: object): object => ({ pages: [page], pageParams: [null] });

const LOG: ReadingLog = {
  items: [
    {
      id: '7',
      at: '2026-03-02T22:05:00.000Z',
      agent: { id: 'u1', name: 'Élise Wéma' },
      person: { id: PERSON, name: 'Marie Wamytan' },
      kind: 'export',
      file: null,
      caseNumber: null,
      reason: 'Instructeur',
    },
  ],
  next: '1-7',
  agent: { id: 'u1', name: 'Élise Wéma' },
  person: null,
};

describe('the log of readings', () => {
  test('shows what the address asks for, what narrows it, and how to take it out', () => {
    const html = read('/consultations?agent=u1&nature=export', <ReadingsPage />, [
      [['readings', { ...NO_FILTER, agent: 'u1', kind: 'export' }], pagesOf(LOG)],
    ]);
    expect(html).toContain('Retirer le filtre Agent');
    expect(html).toContain('Liste exportée');
    expect(html).toMatch(/href="\/api\/v1\/readings\/file\?agent=u1&amp;kind=export&amp;format=csv"/u);
    expect(html).toContain('Afficher la suite');
  });

  test('says which filter to take away where nothing answers, and that nothing was read yet where nothing narrows it', () => {
    const none = pagesOf({ items: [], next: null, agent: null, person: null });
    const narrowed = read('/consultations?dossier=AM-1', <ReadingsPage />, [
      [['readings', { ...NO_FILTER, number: 'AM-1' }], none],
    ]);
    expect(narrowed).toContain('Retirez un filtre');
    const all = read('/consultations', <ReadingsPage />, [[['readings', NO_FILTER], none]]);
    expect(all).toContain('la première apparaîtra');
    expect(all).not.toContain('CSV');
  });

  test('never shows an identifier in the place of a name', () => {
    const unknown = pagesOf({ ...LOG, agent: null, items: [] });
    const html = read(`/consultations?agent=u1&personne=${PERSON}`, <ReadingsPage />, [
      [['readings', { ...NO_FILTER, agent: 'u1', person: PERSON }], unknown],
    ]);
    const words = html.replaceAll(/<[^>]*>/gu, ' ');
    expect(words).toContain('compte inconnu');
    expect(words).not.toMatch(/\bu1\b|4b1f6a52/u);
  });
});

test('what is out of the ordinary is shown with its period, and leads to the readings of that day', () => {
  const found: UnusualReadings = {
    from: '2026-03-01',
    to: '2026-03-31',
    hours: { opens: '06:00', shuts: '18:00' },
    items: [
      {
        rule: 'largeExport',
        agent: { id: 'u1', name: 'Élise Wéma' },
        day: '2026-03-03',
        person: null,
        count: 812,
        usual: null,
        firstAt: '2026-03-02T22:00:00.000Z',
        lastAt: '2026-03-02T23:00:00.000Z',
        checked: null,
      },
    ],
    next: null,
  };
  const html = read('/consultations/inhabituelles', <UnusualPage />, [
    [['unusual-readings', {}, true], pagesOf(found)],
  ]);
  expect(html).toContain('value="2026-03-01"');
  expect(html).toContain('812 dossiers emportés');
  expect(html).toContain('Seulement ce qui reste à vérifier');
  expect(html).toMatch(/href="\/consultations\?agent=u1&amp;nature=export&amp;du=2026-03-03&amp;au=2026-03-03"/u);
});

describe('the notebook of breaches', () => {
  // What is typed leaves again once the network is back: keeping listens for that.
  beforeEach(() => {
    vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const standing: Breach['standing'] = {
    id: BREACH_ID,
    number: 'VIO-2026-001',
    title: 'Clé perdue',
    discoveredAt: '2026-03-02T22:00:00.000Z',
    dueAt: '2026-03-05T22:00:00.000Z',
    notification: 'done',
    risk: 'some',
    personsCount: null,
    closedAt: null,
  };
  const breach: Breach = {
    standing,
    entry: emptyEntry('Clé perdue', '2026-03-03T09:00'),
    revision: 1,
    beganAt: '2026-03-02T22:10:00.000Z',
    beganBy: 'Sylvie Marchand',
  };
  const lines: BreachLines = { items: [], next: null };
  const open = (some: Partial<Breach['standing']>): string =>
    read(`/violations/${BREACH_ID}`, <Shown breach={{ ...breach, standing: { ...standing, ...some } }} />, [
      [['breach-lines', BREACH_ID], pagesOf(lines)],
    ]);

  test('begins with the way to note one, and says that none is noted', () => {
    const none: Breaches = { items: [], next: null };
    const html = read('/violations', <BreachesPage />, [[['breaches'], pagesOf(none)]]);
    expect(html).toContain('Commencer la fiche');
    expect(html).toContain('Aucune violation n’est notée');
    const some = read('/violations', <BreachesPage />, [[['breaches'], pagesOf({ items: [standing], next: null })]]);
    expect(some).toContain(`href="/violations/${BREACH_ID}"`);
    expect(some).toContain('/api/v1/breaches-file?format=csv');
  });

  test('shows a breach with its delay, what is missing, and what is typed in', () => {
    const html = open({});
    expect(html).toContain('Notifiée à la CNIL dans les 72 heures');
    expect(html).toContain('Il reste à renseigner');
    expect(html).toContain('Clore la fiche');
    expect(html).toMatch(/<textarea(?![^>]*readonly)/iu);
  });

  test('shows one that is closed to be read, and to be taken up again', () => {
    const html = open({ closedAt: '2026-03-20T22:00:00.000Z' });
    expect(html).toContain('Close le 21 mars 2026');
    expect(html).toContain('Rouvrir la fiche');
    expect(html).toMatch(/<textarea[^>]*readonly/iu);
  });
});
