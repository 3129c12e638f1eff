import { Anchor, Button, Group, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '../../engine/form/words/index.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { getSharedLists } from '../api.ts';
import { LISTS, listAddress } from './addresses.ts';
import { PublishList } from './publish-list.tsx';
import { t } from './text.ts';

/** The lists that several schemes share, and the way to publish another. */
export function ListsPage(): JSX.Element {
  const [publishing, setPublishing] = useState(false);
  const lists = useQuery({ queryKey: [LISTS], queryFn: getSharedLists });
  const items = lists.data?.items ?? [];
  useDocumentTitle(t('pageTitle', { title: t('lists') }));
  return (
    <Stack maw={1100} mx="auto">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('lists')}
        </Title>
        <Button onClick={() => setPublishing(true)}>{t('newList')}</Button>
      </Group>
      <Text size="sm">{t('listsHint')}</Text>
      {lists.isPending && <Loader role="status" aria-label={t('loading')} />}
      {lists.isError && <ProblemAlert error={lists.error} onRetry={() => void lists.refetch()} />}
      {lists.data && items.length === 0 && <Text>{t('none')}</Text>}
      {items.length > 0 && (
        <Table.ScrollContainer minWidth={320}>
          <Table verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('title')}</Table.Th>
                <Table.Th>{t('version')}</Table.Th>
                <Table.Th>{t('rows')}</Table.Th>
                <Table.Th>{t('uses')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map(({ id, title, version, rows, uses }) => (
                <Table.Tr key={id}>
                  <Table.Td className="studio-title">
                    <Anchor component={Link} to={listAddress(id)} fw={600}>
                      {title}
                    </Anchor>
                    <Text size="sm" c="gray.7">
                      {id}
                    </Text>
                  </Table.Td>
                  <Table.Td>{version}</Table.Td>
                  <Table.Td>{formatNumber(rows)}</Table.Td>
                  <Table.Td>{uses}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {publishing && <PublishList list={null} onClose={() => setPublishing(false)} />}
    </Stack>
  );
}
