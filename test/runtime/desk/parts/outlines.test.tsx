/** What stands where a page or a list will be: outlines of it for who sees, a word for who listens. */
import { MantineProvider } from '@mantine/core';
import type { JSX } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDesk, type DeskPage } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { ListOutline, PageOutline, PartsOutline, RecordOutline } =
  await import('../../../../runtime/desk/parts/outlines.tsx');
const { AbsenceList } = await import('../../../../runtime/desk/absences/absences.tsx');
const { ApplicationsTab } = await import('../../../../runtime/desk/admin/applications-tab.tsx');
const { EffectsTab } = await import('../../../../runtime/desk/admin/effects-tab.tsx');
const { GroupsTab } = await import('../../../../runtime/desk/admin/groups-tab.tsx');
const { InvitationsTab } = await import('../../../../runtime/desk/admin/invitations-tab.tsx');
const { LinksTab } = await import('../../../../runtime/desk/admin/links-tab.tsx');
const { SettingsTab } = await import('../../../../runtime/desk/admin/settings/settings-tab.tsx');
const { TokensTab } = await import('../../../../runtime/desk/admin/tokens-tab.tsx');
const { UsersTab } = await import('../../../../runtime/desk/admin/users-tab.tsx');
const { BatchLetters } = await import('../../../../runtime/desk/letters/batch-letters.tsx');
const { LettersPage } = await import('../../../../runtime/desk/letters/letters-page.tsx');
const { NoticesPage } = await import('../../../../runtime/desk/notices/notices-page.tsx');
const { ServicePage, StatisticsPage } = await import('../../../../runtime/desk/service/service-page.tsx');
const { TemplatesPage } = await import('../../../../runtime/desk/templates/templates-page.tsx');
vi.unstubAllGlobals();

const LEADS = [
  {
    dispositif: 'velo',
    dispositifTitle: 'Vélo',
    function: 'chef',
    title: 'Chef de service',
    route: null,
    oversees: true,
  },
];

let desk: DeskPage;
afterEach(() => desk.queries.clear());

function outlinesIn(element: JSX.Element): readonly string[] {
  desk = openDesk('/', [], LEADS);
  const markup = renderToStaticMarkup(<MantineProvider>{desk.around(element)}</MantineProvider>);
  expect(markup).toMatch(/role="status" aria-label="Chargement[^"]*"/u);
  return [...markup.matchAll(/<[^>]*mantine-Skeleton-root[^>]*>/gu)].map(([tag]) => tag);
}

it.each([
  ['a list', <ListOutline key="l" />, 12],
  ['a short list', <ListOutline key="l" rows={4} />, 4],
  ['the parts of a page', <PartsOutline key="p" />, 3],
  ['a record', <RecordOutline key="r" />, 4],
  ['a page', <PageOutline key="g" />, 13],
] as const)('%s is outlined, and said once to who listens', (_what, element, count) => {
  const outlines = outlinesIn(element);
  expect(outlines).toHaveLength(count);
  expect(outlines.filter((tag) => !tag.includes('aria-hidden="true"'))).toEqual([]);
});

describe('while it is on its way', () => {
  it.each([
    ['absences', <AbsenceList key="a" />],
    ['applications', <ApplicationsTab key="a" />],
    ['failed effects', <EffectsTab key="e" />],
    ['groups', <GroupsTab key="g" />],
    ['invitations', <InvitationsTab key="i" />],
    ['who asks to act for an establishment', <LinksTab key="l" />],
    ['settings', <SettingsTab key="s" />],
    ['tokens', <TokensTab key="t" />],
    ['accounts', <UsersTab key="u" />],
    ['the letters of a batch', <BatchLetters key="b" id="b" releases />],
    ['letters', <LettersPage key="l" />],
    ['notices', <NoticesPage key="n" />],
    ['the figures of a service', <ServicePage key="s" />],
    ['the statistics of a scheme', <StatisticsPage key="s" />],
    ['sentences', <TemplatesPage key="t" />],
  ])('the list of %s is outlined where it will stand', (_what, element) => {
    expect(outlinesIn(element).length).toBeGreaterThan(1);
  });
});
