import { Anchor, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { getSharedBlocks } from '../api.ts';
import { BLOCKS, blockAddress } from './addresses.ts';
import { t } from './text.ts';

/** The blocks of questions that several schemes share. */
export function BlocksPage(): JSX.Element {
  const blocks = useQuery({ queryKey: [BLOCKS], queryFn: getSharedBlocks });
  const items = blocks.data?.items ?? [];
  useDocumentTitle(t('pageTitle', { title: t('blocks') }));
  return (
    <Stack maw={1100} mx="auto">
      <Title order={1} size="h2">
        {t('blocks')}
      </Title>
      <Text size="sm">{t('blocksHint')}</Text>
      {blocks.isPending && <Loader role="status" aria-label={t('loading')} />}
      {blocks.isError && <ProblemAlert error={blocks.error} onRetry={() => void blocks.refetch()} />}
      {blocks.data && items.length === 0 && <Text>{t('none')}</Text>}
      {items.length > 0 && (
        <Table.ScrollContainer minWidth={320}>
          <Table verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('title')}</Table.Th>
                <Table.Th>{t('version')}</Table.Th>
                <Table.Th>{t('questions')}</Table.Th>
                <Table.Th>{t('uses')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map(({ id, title, version, questions, uses }) => (
                <Table.Tr key={id}>
                  <Table.Td className="studio-title">
                    <Anchor component={Link} to={blockAddress(id)} fw={600}>
                      {title}
                    </Anchor>
                    <Text size="sm" c="gray.7">
                      {id}
                    </Text>
                  </Table.Td>
                  <Table.Td>{version}</Table.Td>
                  <Table.Td>{questions.join(', ')}</Table.Td>
                  <Table.Td>{uses}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
