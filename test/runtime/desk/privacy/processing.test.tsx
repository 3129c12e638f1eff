/** What the data-protection officer reads of the register of processing. */
import { QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, test, vi } from 'vitest';
import type { ProcessingEntry, ProcessingHistory, ProcessingLine } from '../../../../schemas/types/api.ts';
import { openDesk, wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { Entry } = await import('../../../../runtime/desk/privacy/processing-entry-page.tsx');
const { ProcessingTable, TakenOut } = await import('../../../../runtime/desk/privacy/processing-page.tsx');
const { Versions } = await import('../../../../runtime/desk/privacy/processing-versions.tsx');
const { isPrivacyPlace, PRIVACY_PLACES } = await import('../../../../runtime/desk/privacy/places.ts');
vi.unstubAllGlobals();

const LINE: ProcessingLine = {
  id: 'aide-medicale',
  kind: 'scheme',
  title: 'Aide médicale',
  controller: 'Action sociale',
  purpose: 'Délivrer les cartes',
  standing: 'offered',
  version: 2,
  since: '2026-03-01T20:00:00.000Z',
  sensitive: true,
};
const ENTRY: ProcessingEntry = {
  ...LINE,
  contact: 'dpo@exemple.nc',
  ground: 'une mission d’intérêt public',
  legalBasis: [],
  persons: ['Particuliers'],
  recipients: ['Agents'],
  thirdParties: [{ title: 'Bailleur', categories: [] }],
  transfers: [],
  security: ['Échanges chiffrés.'],
  categories: [
    {
      title: 'Santé',
      sensitive: true,
      justification: 'soins',
      retention: 'effacées',
      readers: ['Médecin'],
      fields: [],
    },
    {
      title: 'Foyer',
      sensitive: false,
      justification: null,
      retention: 'archivées',
      readers: null,
      fields: ['Enfants'],
    },
  ],
};

describe('the list', () => {
  test('says version and day, sensitive data, and what is no longer offered or is the site’s own', () => {
    const site: ProcessingLine = {
      ...LINE,
      id: 'plateforme:comptes',
      kind: 'platform',
      version: null,
      since: null,
      sensitive: false,
    };
    const words = wordsOf(<ProcessingTable items={[LINE, { ...LINE, id: 'b', standing: 'withdrawn' }, site]} />).join(
      '\n',
    );
    expect(words).toContain('Version 2, depuis le 2 mars 2026');
    expect(words).toContain('Aide médicale Données sensibles');
    expect(words).toContain('Ne reçoit plus de demandes');
    expect(words).toContain('Avec le site');
    expect(words).not.toMatch(/plateforme|withdrawn|2026-03/u);
  });

  test('is one PDF while it is short, and parts of fifty after', () => {
    const links = (total: number) => wordsOf(<TakenOut total={total} />).join(' ');
    expect(links(50)).toContain('Télécharger le registre (PDF)');
    expect(links(51)).toContain('Télécharger le registre (PDF)');
    // What opens a menu is no link.
    expect(links(50)).toContain('CSV');
  });
});

describe('an entry', () => {
  const words = wordsOf(<Entry entry={ENTRY} />);

  test('says that there is nothing where there is nothing', () => {
    const after = (label: string): string | undefined => words[words.indexOf(label) + 1];
    expect(after('Textes')).toBe('Aucun');
    expect(after('Transferts')).toContain('Aucun n’est déclaré');
    expect(after('Tiers à qui le service écrit')).toBe('Bailleur : rien de plus que l’existence d’une demande');
  });

  test('says of each category who reads it, why it is needed and what is collected', () => {
    const text = words.join('\n');
    expect(text).toContain('Nécessaires parce que : soins');
    expect(text).toContain('Médecin');
    expect(text).toContain('Les fonctions qui voient le dossier');
    expect(text).toContain('Rien par un formulaire');
    expect(text).toContain('Enfants');
  });
});

describe('its versions', () => {
  const version = (number: number, some: Partial<ProcessingHistory['items'][number]>) => ({
    version: number,
    since: '2026-03-01T20:00:00.000Z',
    by: null,
    first: false,
    changes: [],
    moreChanges: 0,
    ...some,
  });

  test('say before and after in words, what came and went, and that nothing changed', () => {
    const change = { path: ['Contact', 'Durée'], type: 'changed', before: '2 ans', after: '3 ans' } as const;
    const words = wordsOf(
      <Versions
        items={[
          version(4, { by: 'Thierry Poadae', changes: [change], moreChanges: 2 }),
          version(3, { changes: [{ path: ['Santé'], type: 'added', before: null, after: null }] }),
          version(2, {}),
          version(1, { first: true }),
        ]}
      />,
    );
    expect(words).toEqual([
      'Version 4, du 2 mars 2026, publiée par Thierry Poadae',
      'Contact › Durée : « 2 ans » devient « 3 ans »',
      'Et 2 autres changements.',
      'Version 3, du 2 mars 2026',
      'Santé : ajout',
      'Version 2, du 2 mars 2026',
      'Rien de changé dans le registre.',
      'Version 1, du 2 mars 2026',
      'Première version.',
    ]);
  });
});

test('the section holds its place for each of its pages, and for no other', () => {
  for (const { to } of PRIVACY_PLACES) expect([isPrivacyPlace(to), isPrivacyPlace(`${to}/x`)]).toEqual([true, true]);
  expect(['/', '/droits-de-chasse', '/administration'].map(isPrivacyPlace)).toEqual([false, false, false]);
});

test('who is not the officer is told so, and is shown no register', async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
  const { ProcessingPage } = await import('../../../../runtime/desk/privacy/processing-page.tsx');
  const words = wordsOf(
    <QueryClientProvider client={openDesk().queries}>
      <ProcessingPage />
    </QueryClientProvider>,
  );
  expect(words).toEqual(['Registre des traitements', expect.stringContaining('réservée à la personne déléguée')]);
  vi.unstubAllGlobals();
});
