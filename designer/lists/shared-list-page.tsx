import { Anchor, Button, Group, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { Link, useParams } from 'react-router';
import { formatNumber } from '../../engine/form/words/index.ts';
import { formatMoment } from '../../runtime/ui/format.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import type { SharedListDetail } from '../../schemas/types/api.ts';
import { getSharedList, listDownload } from '../api.ts';
import { LISTS, LISTS_ADDRESS } from './addresses.ts';
import { ListSearch } from './list-search.tsx';
import { PublishList } from './publish-list.tsx';
import { t } from './text.ts';

/** One shared list: its rows, its versions, who uses it, and the way to publish the next version. */
export function SharedListPage(): JSX.Element {
  const { id = '' } = useParams();
  const list = useQuery({ queryKey: [LISTS, id], queryFn: () => getSharedList(id) });
  const title = list.data?.title ?? id;
  useDocumentTitle(t('pageTitle', { title }));
  return (
    <Stack maw={1100} mx="auto">
      <Anchor component={Link} to={LISTS_ADDRESS} size="sm">
        {t('back')}
      </Anchor>
      {list.isPending && <Loader role="status" aria-label={t('loading')} />}
      {list.isError && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && <Shown list={list.data} />}
    </Stack>
  );
}

function Shown({ list }: { readonly list: SharedListDetail }): JSX.Element {
  const [publishing, setPublishing] = useState(false);
  const { id, title, versions, uses } = list;
  const [last] = versions;
  return (
    <>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {title}
        </Title>
        <Button onClick={() => setPublishing(true)}>{t('newVersion')}</Button>
      </Group>
      <Text size="sm">{t('pin', { pin: `"lists": { "${id}": ${last?.number ?? 1} }`, field: `"data": "${id}"` })}</Text>
      {last && <ListSearch id={id} version={last.number} />}
      <Title order={2} size="h4">
        {t('usedBy')}
      </Title>
      {uses.length === 0 ? <Text>{t('unused')}</Text> : <Uses uses={uses} />}
      <Title order={2} size="h4">
        {t('versions')}
      </Title>
      <Versions id={id} versions={versions} />
      {publishing && <PublishList list={{ id, title }} onClose={() => setPublishing(false)} />}
    </>
  );
}

function Uses({ uses }: Pick<SharedListDetail, 'uses'>): JSX.Element {
  const said = (version: number | null): string =>
    version === null ? t('notUsed') : t('versionNumber', { number: version });
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('title')}</Table.Th>
            <Table.Th>{t('inForce')}</Table.Th>
            <Table.Th>{t('drafted')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {uses.map(({ id, title, published, drafted }) => (
            <Table.Tr key={id}>
              <Table.Td className="studio-title">
                <Anchor component={Link} to={`/${id}`}>
                  {title}
                </Anchor>
              </Table.Td>
              <Table.Td>{said(published)}</Table.Td>
              <Table.Td>{said(drafted)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Versions({ id, versions }: Pick<SharedListDetail, 'id' | 'versions'>): JSX.Element {
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('version')}</Table.Th>
            <Table.Th>{t('rows')}</Table.Th>
            <Table.Th>{t('publishedAt')}</Table.Th>
            <Table.Th visibleFrom="xs">{t('publishedBy')}</Table.Th>
            <Table.Th>{t('file')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {versions.map(({ number, rows, publishedAt, publishedBy }) => (
            <Table.Tr key={number}>
              <Table.Td>{number}</Table.Td>
              <Table.Td>{formatNumber(rows)}</Table.Td>
              <Table.Td>{formatMoment(publishedAt)}</Table.Td>
              <Table.Td visibleFrom="xs">{publishedBy ?? t('atInstallation')}</Table.Td>
              <Table.Td>
                <Anchor href={listDownload(id, number)} aria-label={t('downloadOf', { number })} download>
                  {t('download')}
                </Anchor>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
