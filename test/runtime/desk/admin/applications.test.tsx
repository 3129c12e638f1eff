/** Business applications as administrators read and declare them. */
import { MantineProvider } from '@mantine/core';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, test, vi } from 'vitest';
import type { AdminApplication, AdminApplications } from '../../../../schemas/types/api.ts';
import { openDesk, wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { declarationOf, IDENTITY, stateOfApplication, typedOf, whatItReads, withSchemes, wordsOfToken } =
  await import('../../../../runtime/desk/admin/application-words.ts');
const { ApplicationList, ApplicationsTab } = await import('../../../../runtime/desk/admin/applications-tab.tsx');
const { RightsTable } = await import('../../../../runtime/desk/register/rights-table.tsx');
vi.unstubAllGlobals();

const SCHEMES: AdminApplications['schemes'] = [
  { id: 'aide', title: 'Aide médicale', categories: [{ id: 'ressources', name: 'Ressources' }] },
];
const application = (change: Partial<AdminApplication> = {}): AdminApplication => ({
  id: 'a1',
  name: 'Tiers payant',
  purpose: 'Rembourser les soins.',
  contact: 'soins@exemple.nc',
  endsAt: '2099-06-30T13:00:00.000Z',
  stoppedAt: null,
  grants: [{ dispositif: 'aide', categories: ['ressources'], identity: true }],
  tokens: [],
  webhooks: [],
  ...change,
});

test.each([
  [
    [{ dispositif: 'aide', categories: ['ressources'], identity: true }],
    'Aide médicale : Identité du demandeur, Ressources',
  ],
  [[{ dispositif: 'aide', categories: [], identity: false }], 'Aide médicale : numéro, étape et dates seulement'],
  [[{ dispositif: 'parti', categories: ['ancienne'], identity: false }], 'parti : ancienne'],
])('of %j is said %s', (grants, line) => {
  expect(whatItReads({ grants }, SCHEMES)).toEqual([line]);
});

test.each([
  [{}, 'running'],
  [{ endsAt: '2020-01-01T13:00:00.000Z' }, 'ended'],
  [{ stoppedAt: '2020-01-01T13:00:00.000Z' }, 'stopped'],
] as const)('with %j it is %s', (change, state) => {
  expect(stateOfApplication(application(change), new Date('2026-06-01T00:00:00Z'))).toBe(state);
});

it('what it has is typed and sent back as it was, day for day', () => {
  const typed = typedOf(application(), '2099-06-30');
  expect(typed.grants).toEqual({ aide: [IDENTITY, 'ressources'] });
  const { name, purpose, contact, grants } = application();
  expect(declarationOf(typed)).toEqual({ name, purpose, contact, endsOn: '2099-06-30', grants });
  expect(typedOf(null, '')).toMatchObject({ name: '', grants: {} });
});

it('whatever was chosen is sent as it was, and nothing else', () => {
  const names = fc.uniqueArray(fc.constantFrom('ressources', 'foyer', 'contact', 'identite'));
  const grants = fc.uniqueArray(
    fc.record({ dispositif: fc.constantFrom('aide', 'chasse', 'aprah'), categories: names, identity: fc.boolean() }),
    { selector: ({ dispositif }) => dispositif },
  );
  fc.assert(
    fc.property(grants, (chosen) => {
      const typed = typedOf(application({ grants: chosen }), '2099-06-30');
      expect(declarationOf(typed).grants).toEqual(chosen);
      // Schemes are taken away one by one, and what was chosen of the others stays.
      for (const { dispositif } of chosen) {
        const others = chosen.filter((one) => one.dispositif !== dispositif);
        const left = withSchemes(
          typed,
          others.map((one) => one.dispositif),
        );
        expect(declarationOf(left).grants).toEqual(others);
      }
    }),
  );
});

it('a scheme that is added reads nothing yet, one that is taken away nothing any more', () => {
  const typed = typedOf(application(), '2099-06-30');
  expect(withSchemes(typed, ['aide', 'chasse']).grants).toEqual({ aide: [IDENTITY, 'ressources'], chasse: [] });
  expect(declarationOf(withSchemes(typed, ['chasse'])).grants).toEqual([
    { dispositif: 'chasse', categories: [], identity: false },
  ]);
});

it('a token says from when to when it is, and when it was used', () => {
  const token = { id: 't1', createdAt: '2026-06-03T02:00:00.000Z', expiresAt: '2026-12-03T02:00:00.000Z' };
  expect(wordsOfToken({ ...token, lastUsedAt: null })).toContain('dernier usage : jamais');
  expect(wordsOfToken({ ...token, lastUsedAt: '2026-07-03T02:00:00.000Z' })).not.toContain('jamais');
});

it('each card says what an application reads; of one that was stopped there is nothing to do', () => {
  const items = [application(), application({ id: 'a2', name: 'Ancienne', stoppedAt: '2026-01-01T13:00:00.000Z' })];
  const list = <ApplicationList all={{ items, schemes: SCHEMES }} onEdit={() => undefined} onStop={() => undefined} />;
  const html = renderToStaticMarkup(<MantineProvider>{openDesk().around(list)}</MantineProvider>);
  expect(html).toContain('aria-label="Arrêter Tiers payant"');
  expect(html).not.toContain('aria-label="Arrêter Ancienne"');
  const words = wordsOf(list).join(' | ');
  expect(words).toContain('jusqu’au 30 juin 2099'.replace('jusqu', 'Jusqu'));
  expect(words).toContain('Aucun jeton : elle ne lit rien.');
  expect(wordsOf(<ApplicationsTab />).join(' ')).toContain('Chaque lecture d’un dossier est notée');
});

it('the history of rights says what it reads', () => {
  const change = { id: '1', at: '2026-06-03T02:00:00.000Z', by: 'Aline Admin', subject: 'Application « X »' } as const;
  const after = { reads: ['aide (ressources)'], until: '2099-06-30T13:00:00.000Z' };
  const words = wordsOf(<RightsTable items={[{ ...change, kind: 'application-declared', before: null, after }]} />);
  expect(words.join(' ')).toContain('Lit : aide (ressources).');
});
