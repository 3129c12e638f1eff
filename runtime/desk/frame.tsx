import { Anchor, AppShell, Group, Text } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Part } from '../ui/part.tsx';
import { CONTENT_ID, PageFocus, SkipLink } from '../ui/page-focus.tsx';
import { OtherLanguage } from '../ui/other-language.tsx';
import { StandsFor } from './absences/stands-for.tsx';
import { Bell } from './notices/bell.tsx';
import { SearchEverywhere } from './search/search-everywhere.tsx';
import { Navigation } from './navigation.tsx';
import { useSession } from './session.ts';
import { PageOutline } from './parts/outlines.tsx';
import { t } from './text.ts';
import { KeysHelp } from './keys-help.tsx';
import { useLive } from './use-live.ts';

/** The frame of every page of the desk: where one is, and the other places one may go. */
export function Frame({ children }: { readonly children: ReactNode }): JSX.Element {
  const { user } = useSession();
  const agent = user.roles.includes('agent');
  useLive();
  const { pathname } = useLocation();
  return (
    <AppShell header={{ height: 52 }} padding="md">
      <AppShell.Header>
        <SkipLink />
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" className="desk-head">
          <Navigation />
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
        <Part of={pathname} isPage waiting={<PageOutline />}>
          {children}
        </Part>
      </AppShell.Main>
    </AppShell>
  );
}

/** The tabs of the administration are one page. */
const pageOf = (pathname: string): string => pathname.replace(/^(\/administration)\/.*/, '$1');
