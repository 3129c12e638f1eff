import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { RightsLog } from '../register/rights-log.tsx';
import { useSession } from '../session.ts';
import { t } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { ApplicationsTab } from './applications-tab.tsx';
import { BindingsTab } from './bindings-tab.tsx';
import { DemoTab } from './demo-tab.tsx';
import { EffectsTab } from './effects-tab.tsx';
import { GroupsTab } from './groups-tab.tsx';
import { InvitationsTab } from './invitations-tab.tsx';
import { LinksTab } from './links-tab.tsx';
import { SettingsTab } from './settings/settings-tab.tsx';
import { TokensTab } from './tokens-tab.tsx';
import { UsersTab } from './users-tab.tsx';

/** People, groups, what groups hold, who asks to act for an establishment, what is set, who changed it, and effects that could not be carried out. */
export function AdminPage(): JSX.Element {
  const { user, demo } = useSession();
  useTitle(t('administration'));
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('administration')}
      </Title>
      {user.roles.includes('administrator') ? <AdminPlaces demo={demo} /> : <Text>{t('notAdministrator')}</Text>}
    </Stack>
  );
}

const HEADINGS = [
  { heading: 'adminPeople', places: ['comptes', 'groupes', 'fonctions', 'invitations', 'rattachements'] },
  { heading: 'adminPrograms', places: ['applications', 'jetons'] },
  { heading: 'adminService', places: ['reglages'] },
  { heading: 'adminWatch', places: ['droits', 'envois', 'demonstration'] },
] as const;

type Place = (typeof HEADINGS)[number]['places'][number];

const PLACES: Readonly<Record<Place, { readonly name: Parameters<typeof t>[0]; readonly Panel: () => JSX.Element }>> = {
  comptes: { name: 'users', Panel: UsersTab },
  groupes: { name: 'groups', Panel: GroupsTab },
  fonctions: { name: 'bindings', Panel: BindingsTab },
  invitations: { name: 'invitations', Panel: InvitationsTab },
  rattachements: { name: 'links', Panel: LinksTab },
  applications: { name: 'applications', Panel: ApplicationsTab },
  jetons: { name: 'tokens', Panel: TokensTab },
  reglages: { name: 'settings', Panel: SettingsTab },
  droits: { name: 'rights', Panel: RightsLog },
  envois: { name: 'failedEffects', Panel: EffectsTab },
  demonstration: { name: 'demonstration', Panel: DemoTab },
};

const addressOf = (place: Place): string => `/administration/${place}`;

/** What there is to administer, under headings: a list beside it, or a choice above it where there is no room for one. */
function AdminPlaces({ demo }: { readonly demo: boolean }): JSX.Element {
  const asked = useParams()['*'] ?? '';
  const navigate = useNavigate();
  const groups = HEADINGS.map(({ heading, places }) => ({
    heading,
    places: places.filter((place) => demo || place !== 'demonstration'),
  }));
  const here = groups.flatMap(({ places }) => places).find((place) => place === asked) ?? 'comptes';
  const { Panel, name } = PLACES[here];
  return (
    <div className="desk-aside">
      <nav aria-label={t('administration')} className="desk-aside-list">
        {groups.map(({ heading, places }) => (
          <section key={heading} aria-labelledby={heading}>
            <h2 id={heading}>{t(heading)}</h2>
            <ul>
              {places.map((place) => (
                <li key={place}>
                  <Link to={addressOf(place)} aria-current={place === here ? 'page' : undefined}>
                    {t(PLACES[place].name)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <NativeSelect
        className="desk-aside-choice"
        label={t('adminPlace')}
        value={here}
        onChange={(event) => void navigate(`/administration/${event.currentTarget.value}`)}
        data={groups.map(({ heading, places }) => ({
          group: t(heading),
          items: places.map((place) => ({ value: place, label: t(PLACES[place].name) })),
        }))}
      />
      <section aria-label={t(name)} className="desk-aside-panel">
        <Panel />
      </section>
    </div>
  );
}
