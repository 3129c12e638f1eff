import { Anchor, AppShell, Group, Loader, Text } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import { Part } from '../ui/part.tsx';
import { CONTENT_ID, PageFocus, SkipLink } from '../ui/page-focus.tsx';
import { OtherLanguage } from '../ui/other-language.tsx';
import { StandsFor } from './absences/stands-for.tsx';
import { Bell } from './notices/bell.tsx';
import { SearchEverywhere } from './search/search-everywhere.tsx';
import { isPrivacyPlace, PRIVACY_PLACES } from './privacy/places.ts';
import { useLeads, useSession } from './session.ts';
import { t } from './text.ts';
import { KeysHelp } from './keys-help.tsx';
import { useLive } from './use-live.ts';

/** The frame of every page of the desk: where one is, and the other places one may go. */
export function Frame({ children }: { readonly children: ReactNode }): JSX.Element {
  const { user } = useSession();
  const agent = user.roles.includes('agent');
  useLive();
  const leads = useLeads();
  const officer = user.roles.includes('dpo');
  const { pathname } = useLocation();
  const administrator = user.roles.includes('administrator');
  return (
    <AppShell header={{ height: 52 }} padding="md">
      <AppShell.Header>
        <SkipLink />
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" className="desk-head">
          <Group component="nav" aria-label={t('navigation')} gap="md" wrap="nowrap">
            {agent && <Place to="/">{t('queue')}</Place>}
            {leads && <Place to="/service">{t('service')}</Place>}
            {agent && <Place to="/seances">{t('sittings')}</Place>}
            {agent && <Place to="/guichet">{t('counter')}</Place>}
            {agent && <Place to="/lettres">{t('letters')}</Place>}
            {agent && <Place to="/phrases">{t('templates')}</Place>}
            {officer && <Place to={PRIVACY_PLACES[0].to}>{t('privacyPlace')}</Place>}
            {administrator && <Place to="/administration">{t('administration')}</Place>}
            {user.roles.includes('author') && (
              <a href="/studio" className="desk-place">
                {t('studio')}
              </a>
            )}
          </Group>
          <Group gap="md" wrap="nowrap">
            {agent && <SearchEverywhere />}
            {agent && <Bell />}
            <Text size="sm" visibleFrom="sm">
              {user.name}
            </Text>
            <OtherLanguage />
            <Anchor href="/deconnexion" size="sm">
              {t('signOut')}
            </Anchor>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Main id={CONTENT_ID} tabIndex={-1}>
        <PageFocus page={pageOf(pathname)} />
        {agent && <KeysHelp />}
        <StandsFor />
        <Part of={pathname} isPage waiting={<Loader role="status" aria-label={t('loading')} />}>
          {children}
        </Part>
      </AppShell.Main>
    </AppShell>
  );
}

/** The tabs of the administration are one page. */
const pageOf = (pathname: string): string => pathname.replace(/^(\/administration)\/.*/, '$1');

function Place({ to, children }: { readonly to: string; readonly children: ReactNode }): JSX.Element {
  const { pathname } = useLocation();
  // A case, and whose it is, are read from the queue, whose place they keep; a section keeps that of its first part.
  const holds =
    to === PRIVACY_PLACES[0].to
      ? isPrivacyPlace(pathname)
      : to === '/' && /^\/(?:dossiers|etablissements|usagers)\//u.test(pathname);
  return (
    <NavLink to={to} end={to === '/'} className={holds ? 'desk-place active' : 'desk-place'}>
      {children}
    </NavLink>
  );
}
