import { Stack, Tabs, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { useNavigate, useParams } from 'react-router';
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
      {user.roles.includes('administrator') ? <AdminTabs demo={demo} /> : <Text>{t('notAdministrator')}</Text>}
    </Stack>
  );
}

const TABS = [
  'comptes',
  'groupes',
  'fonctions',
  'invitations',
  'rattachements',
  'applications',
  'jetons',
  'reglages',
  'droits',
  'envois',
  'demonstration',
] as const;

function AdminTabs({ demo }: { readonly demo: boolean }): JSX.Element {
  const asked = useParams()['*'] ?? '';
  const tab = TABS.find((name) => name === asked) ?? TABS[0];
  const navigate = useNavigate();
  return (
    <Tabs value={tab} onChange={(value) => void navigate(`/administration/${value ?? ''}`)} keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="comptes">{t('users')}</Tabs.Tab>
        <Tabs.Tab value="groupes">{t('groups')}</Tabs.Tab>
        <Tabs.Tab value="fonctions">{t('bindings')}</Tabs.Tab>
        <Tabs.Tab value="invitations">{t('invitations')}</Tabs.Tab>
        <Tabs.Tab value="rattachements">{t('links')}</Tabs.Tab>
        <Tabs.Tab value="applications">{t('applications')}</Tabs.Tab>
        <Tabs.Tab value="jetons">{t('tokens')}</Tabs.Tab>
        <Tabs.Tab value="reglages">{t('settings')}</Tabs.Tab>
        <Tabs.Tab value="droits">{t('rights')}</Tabs.Tab>
        <Tabs.Tab value="envois">{t('failedEffects')}</Tabs.Tab>
        {demo && <Tabs.Tab value="demonstration">{t('demonstration')}</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="comptes">
        <UsersTab />
      </Tabs.Panel>
      <Tabs.Panel value="groupes">
        <GroupsTab />
      </Tabs.Panel>
      <Tabs.Panel value="fonctions">
        <BindingsTab />
      </Tabs.Panel>
      <Tabs.Panel value="invitations">
        <InvitationsTab />
      </Tabs.Panel>
      <Tabs.Panel value="rattachements">
        <LinksTab />
      </Tabs.Panel>
      <Tabs.Panel value="applications">
        <ApplicationsTab />
      </Tabs.Panel>
      <Tabs.Panel value="jetons">
        <TokensTab />
      </Tabs.Panel>
      <Tabs.Panel value="reglages">
        <SettingsTab />
      </Tabs.Panel>
      <Tabs.Panel value="droits">
        <RightsLog />
      </Tabs.Panel>
      <Tabs.Panel value="envois">
        <EffectsTab />
      </Tabs.Panel>
      <Tabs.Panel value="demonstration">
        <DemoTab />
      </Tabs.Panel>
    </Tabs>
  );
}
