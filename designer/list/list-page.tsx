import { Button, Group, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { getSchemes } from '../../runtime/ui/schemes.ts';
import { Link } from 'react-router';
import { LISTS_ADDRESS } from '../lists/addresses.ts';
import { t } from '../text.ts';
import { DispositifRow } from './dispositif-row.tsx';
import { ImportButton, ImportRefused, useImport } from './import-zip.tsx';
import { NewDialog } from './new-dialog.tsx';
import { TokenDialog } from './token-dialog.tsx';

/** All schemes known here, with the ways to begin one. */
export function ListPage(): JSX.Element {
  const [creating, setCreating] = useState(false);
  const [asking, setAsking] = useState(false);
  const list = useQuery({ queryKey: ['dispositifs'], queryFn: getSchemes });
  const upload = useImport();
  useDocumentTitle(t('pageTitle', { title: t('dispositifs') }));
  return (
    <Stack maw={1100} mx="auto">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('dispositifs')}
        </Title>
        <Group>
          <ImportButton upload={upload} />
          <Button onClick={() => setCreating(true)}>{t('newDispositif')}</Button>
        </Group>
      </Group>
      {upload.isError && <ImportRefused upload={upload} />}
      {list.isPending && <Loader aria-label={t('loading')} />}
      {list.isError && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <Text>{t('noDispositif')}</Text>}
      {list.data && list.data.length > 0 && (
        <Table.ScrollContainer minWidth={320}>
          <Table highlightOnHover verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('title')}</Table.Th>
                <Table.Th visibleFrom="sm">{t('theme')}</Table.Th>
                <Table.Th>{t('version')}</Table.Th>
                <Table.Th visibleFrom="sm">{t('openCases')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.data.map((item) => (
                <DispositifRow key={item.id} item={item} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Group>
        <Button component={Link} to={LISTS_ADDRESS} variant="default" size="xs">
          {t('sharedLists')}
        </Button>
        <Button variant="default" size="xs" onClick={() => setAsking(true)}>
          {t('token')}
        </Button>
      </Group>
      <TokenDialog opened={asking} onClose={() => setAsking(false)} />
      <NewDialog opened={creating} onClose={() => setCreating(false)} />
    </Stack>
  );
}
