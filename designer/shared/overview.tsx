import { Anchor, Group, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { UseQueryResult } from '@tanstack/react-query';
import type { JSX, ReactNode } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { t } from './text.ts';

/** Something that is published by itself and that schemes use. */
export type SharedThing = {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly uses: number;
};

type OverviewProps<Thing extends SharedThing> = {
  readonly title: string;
  readonly hint: string;
  /** What is said where there is none. */
  readonly none: string;
  /** What a thing holds, under its heading. */
  readonly holds: { readonly heading: string; readonly of: (thing: Thing) => string };
  readonly query: UseQueryResult<{ readonly items: readonly Thing[] }>;
  readonly address: (id: string) => string;
  /** The way to publish another, beside the title. */
  readonly action?: ReactNode;
};

/** All things of a kind that schemes share, each a link to its own page. */
export function SharedOverview<Thing extends SharedThing>(props: OverviewProps<Thing>): JSX.Element {
  const { title, hint, none, holds, query, address, action } = props;
  const items = query.data?.items ?? [];
  useDocumentTitle(t('pageTitle', { title }));
  return (
    <Stack maw={1100} mx="auto">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {title}
        </Title>
        {action}
      </Group>
      <Text size="sm">{hint}</Text>
      {query.isPending && <Loader role="status" aria-label={t('loading')} />}
      {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && items.length === 0 && <Text>{none}</Text>}
      {items.length > 0 && (
        <Table.ScrollContainer minWidth={320}>
          <Table aria-label={title} verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('title')}</Table.Th>
                <Table.Th>{t('version')}</Table.Th>
                <Table.Th>{holds.heading}</Table.Th>
                <Table.Th>{t('uses')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((item) => (
                <Table.Tr key={item.id}>
                  <Table.Td className="studio-title">
                    <Anchor component={Link} to={address(item.id)} fw={600}>
                      {item.title}
                    </Anchor>
                    <Text size="sm" c="gray.7">
                      {item.id}
                    </Text>
                  </Table.Td>
                  <Table.Td>{item.version}</Table.Td>
                  <Table.Td>{holds.of(item)}</Table.Td>
                  <Table.Td>{item.uses}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
