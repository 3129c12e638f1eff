import { Anchor, Button, Group, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { Link, useParams } from 'react-router';
import { formatMoment } from '../../runtime/ui/format.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import type { SharedBlockDetail } from '../../schemas/types/api.ts';
import { blockDownload, getSharedBlock } from '../api.ts';
import { BLOCKS, BLOCKS_ADDRESS } from './addresses.ts';
import { PublishBlock } from './publish-block.tsx';
import { t } from './text.ts';

/** One shared block: what it asks, its versions, who uses it, and the way to publish the next version. */
export function SharedBlockPage(): JSX.Element {
  const { id = '' } = useParams();
  const block = useQuery({ queryKey: [BLOCKS, id], queryFn: () => getSharedBlock(id) });
  const title = block.data?.title ?? id;
  useDocumentTitle(t('pageTitle', { title }));
  return (
    <Stack maw={1100} mx="auto">
      <Anchor component={Link} to={BLOCKS_ADDRESS} size="sm">
        {t('back')}
      </Anchor>
      {block.isPending && <Loader role="status" aria-label={t('loading')} />}
      {block.isError && <ProblemAlert error={block.error} onRetry={() => void block.refetch()} />}
      {block.data && <Shown block={block.data} />}
    </Stack>
  );
}

function Shown({ block }: { readonly block: SharedBlockDetail }): JSX.Element {
  /** The version whose text the next one begins with; null when none is being written. */
  const [publishing, setPublishing] = useState<number | null>(null);
  const { id, title, versions, uses } = block;
  const [last] = versions;
  return (
    <>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {title}
        </Title>
        <Button onClick={() => setPublishing(last?.number ?? null)}>{t('newVersion')}</Button>
      </Group>
      <Text size="sm">
        {t('pin', { pin: `"blocks": { "${id}": ${last?.number ?? 1} }`, field: `"$ref": "urn:cagou:block:${id}"` })}
      </Text>
      {last && <Text size="sm">{t('asks', { names: last.questions.join(', ') })}</Text>}
      <Title order={2} size="h4">
        {t('usedBy')}
      </Title>
      {uses.length === 0 ? <Text>{t('unused')}</Text> : <Uses uses={uses} />}
      <Title order={2} size="h4">
        {t('versions')}
      </Title>
      <Versions id={id} versions={versions} />
      {publishing !== null && (
        <NextVersion id={id} title={title} version={publishing} onClose={() => setPublishing(null)} />
      )}
    </>
  );
}

type NextVersionProps = {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly onClose: () => void;
};

/** The text of the last version, to be changed. */
function NextVersion({ id, title, version, onClose }: NextVersionProps): JSX.Element {
  const text = useQuery({
    queryKey: [BLOCKS, id, version],
    queryFn: async () => {
      const answer = await fetch(blockDownload(id, version));
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.text();
    },
  });
  if (text.isError) return <ProblemAlert error={text.error} onRetry={() => void text.refetch()} />;
  if (text.data === undefined) return <Loader role="status" aria-label={t('loading')} />;
  return <PublishBlock block={{ id, title }} text={text.data} title={title} onPublished={null} onClose={onClose} />;
}

function Uses({ uses }: Pick<SharedBlockDetail, 'uses'>): JSX.Element {
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

function Versions({ id, versions }: Pick<SharedBlockDetail, 'id' | 'versions'>): JSX.Element {
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('version')}</Table.Th>
            <Table.Th>{t('questions')}</Table.Th>
            <Table.Th>{t('publishedAt')}</Table.Th>
            <Table.Th visibleFrom="xs">{t('publishedBy')}</Table.Th>
            <Table.Th>{t('file')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {versions.map(({ number, questions, publishedAt, publishedBy }) => (
            <Table.Tr key={number}>
              <Table.Td>{number}</Table.Td>
              <Table.Td>{questions.length}</Table.Td>
              <Table.Td>{formatMoment(publishedAt)}</Table.Td>
              <Table.Td visibleFrom="xs">{publishedBy ?? t('atInstallation')}</Table.Td>
              <Table.Td>
                <Anchor href={blockDownload(id, number)} aria-label={t('downloadOf', { number })} download>
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
