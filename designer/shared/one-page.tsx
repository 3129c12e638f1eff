import { Anchor, Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { UseQueryResult } from '@tanstack/react-query';
import type { JSX, ReactNode } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import type { ListUse } from '../../schemas/types/api.ts';
import { t } from './text.ts';
import { UsesTable } from './uses-table.tsx';

type OnePageProps<Detail> = {
  readonly id: string;
  readonly back: { readonly to: string; readonly words: string };
  readonly query: UseQueryResult<Detail>;
  /** Called once it is there. */
  readonly children: (detail: Detail) => ReactNode;
};

/** The page of one thing that schemes share, with the way back to all of them. */
export function OneSharedPage<Detail extends { readonly title: string }>(props: OnePageProps<Detail>): JSX.Element {
  const { id, back, query, children } = props;
  useDocumentTitle(t('pageTitle', { title: query.data?.title ?? id }));
  return (
    <Stack maw={1100} mx="auto">
      <Anchor component={Link} to={back.to} size="sm">
        {back.words}
      </Anchor>
      {query.isPending && <Loader role="status" aria-label={t('loading')} />}
      {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && children(query.data)}
    </Stack>
  );
}

type SharedPartsProps = {
  readonly title: string;
  /** How a scheme uses it. */
  readonly pin: string;
  readonly uses: readonly ListUse[];
  /** What is said where no scheme does. */
  readonly unused: string;
  readonly nextVersion: { readonly words: string; readonly onClick: () => void };
  /** What it holds, above those who use it. */
  readonly holds: ReactNode;
  readonly versions: ReactNode;
};

/** What such a page shows: what it holds, who uses it, and its versions, with the way to publish the next. */
export function SharedParts(props: SharedPartsProps): JSX.Element {
  const { title, pin, uses, unused, nextVersion, holds, versions } = props;
  return (
    <>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {title}
        </Title>
        <Button onClick={nextVersion.onClick}>{nextVersion.words}</Button>
      </Group>
      <Text size="sm">{pin}</Text>
      {holds}
      <Title order={2} size="h4">
        {t('usedBy')}
      </Title>
      {uses.length === 0 ? <Text>{unused}</Text> : <UsesTable uses={uses} />}
      <Title order={2} size="h4">
        {t('versions')}
      </Title>
      {versions}
    </>
  );
}
