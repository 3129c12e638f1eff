import { AppShell, Anchor, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, memo, type JSX } from 'react';
import { BrowserRouter, Link, Route, Routes, useLocation, useParams } from 'react-router';
import type { SessionUser } from '../schemas/types/api.ts';
import { CONTENT_ID, PageFocus, SkipLink } from '../runtime/ui/page-focus.tsx';
import { OtherLanguage } from '../runtime/ui/other-language.tsx';
import { Part } from '../runtime/ui/part.tsx';
import { ProblemAlert } from '../runtime/ui/problem-alert.tsx';
import { getSession } from './api.ts';
import { BLOCKS_ADDRESS } from './blocks/addresses.ts';
import { LISTS_ADDRESS } from './lists/addresses.ts';
import { NotFound } from './not-found.tsx';
import { SignInNotice } from './sign-in-notice.tsx';
import { t } from './text.ts';
import { Waiting } from './waiting.tsx';

// The list of schemes comes without what edits one, a scheme without their list, and both without the grids of shared lists.
const ListPage = lazy(async () => ({ default: (await import('./list/list-page.tsx')).ListPage }));
// What is chosen on a screen is kept in the address, with which all this is drawn anew: a scheme is not opened anew with it.
const EditorPage = lazy(async () => ({ default: memo((await import('./editor/editor-page.tsx')).EditorPage) }));
const BlocksPage = lazy(async () => ({ default: (await import('./blocks/blocks-page.tsx')).BlocksPage }));
const SharedBlockPage = lazy(async () => ({
  default: (await import('./blocks/shared-block-page.tsx')).SharedBlockPage,
}));
const ListsPage = lazy(async () => ({ default: (await import('./lists/lists-page.tsx')).ListsPage }));
const SharedListPage = lazy(async () => ({ default: (await import('./lists/shared-list-page.tsx')).SharedListPage }));

/** Frame, sign-in and routes of the studio. */
export function App(): JSX.Element {
  const session = useQuery({ queryKey: ['session'], queryFn: getSession });
  if (session.isPending) return <Waiting />;
  if (session.isError) return <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />;
  const { user } = session.data;
  if (!user?.roles.includes('author')) return <SignInNotice user={user} />;
  return (
    // A screen that is chosen is there at once, as its skeleton while it loads: what is pressed meanwhile is of that screen.
    <BrowserRouter basename="/studio" useTransitions={false}>
      <Frame user={user} />
    </BrowserRouter>
  );
}

function Frame({ user }: { readonly user: SessionUser }): JSX.Element {
  const { pathname } = useLocation();
  return (
    <AppShell header={{ height: 52 }} padding="md">
      <Header name={user.name} />
      <AppShell.Main id={CONTENT_ID} tabIndex={-1} aria-label={t('workbench')}>
        <PageFocus page={pathname} />
        <Part of={pathname} isPage waiting={<Waiting />}>
          <Routes>
            <Route index element={<ListPage />} />
            <Route path={BLOCKS_ADDRESS} element={<BlocksPage />} />
            <Route path={`${BLOCKS_ADDRESS}/:id`} element={<SharedBlockPage />} />
            <Route path={LISTS_ADDRESS} element={<ListsPage />} />
            <Route path={`${LISTS_ADDRESS}/:id`} element={<SharedListPage />} />
            <Route path=":id" element={<Editor author={user.id} />} />
            <Route path="*" element={<NotFound text={t('pageUnknown')} />} />
          </Routes>
        </Part>
      </AppShell.Main>
    </AppShell>
  );
}

/** The head of every page, which nothing that is opened or chosen changes. */
const Header = memo(function Header({ name }: { readonly name: string }): JSX.Element {
  return (
    <AppShell.Header aria-label={t('studio')}>
      <SkipLink />
      <Group h="100%" px="md" justify="space-between" wrap="nowrap">
        <Anchor component={Link} to="/" fw={700} c="black" underline="never">
          {t('studio')}
        </Anchor>
        <Group gap="md" wrap="nowrap">
          <Text size="sm" visibleFrom="xs">
            {name}
          </Text>
          <OtherLanguage />
          <Anchor href="/" size="sm">
            {t('toPortal')}
          </Anchor>
          <Anchor href="/deconnexion" size="sm">
            {t('signOut')}
          </Anchor>
        </Group>
      </Group>
    </AppShell.Header>
  );
});

function Editor({ author }: { readonly author: string }): JSX.Element {
  const { id = '' } = useParams();
  return <EditorPage key={id} id={id} author={author} />;
}
