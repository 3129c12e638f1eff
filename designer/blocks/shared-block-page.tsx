import { Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { useParams } from 'react-router';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import type { SharedBlockDetail } from '../../schemas/types/api.ts';
import { blockDownload, getSharedBlock } from '../api.ts';
import { OneSharedPage, SharedParts } from '../shared/one-page.tsx';
import { t as shared } from '../shared/text.ts';
import { VersionsTable } from '../shared/versions-table.tsx';
import { BLOCKS, BLOCKS_ADDRESS } from './addresses.ts';
import { PublishBlock } from './publish-block.tsx';
import { t } from './text.ts';

/** One shared block: what it asks, its versions, who uses it, and the way to publish the next version. */
export function SharedBlockPage(): JSX.Element {
  const { id = '' } = useParams();
  const block = useQuery({ queryKey: [BLOCKS, id], queryFn: () => getSharedBlock(id) });
  return (
    <OneSharedPage id={id} back={{ to: BLOCKS_ADDRESS, words: t('back') }} query={block}>
      {(detail) => <Shown block={detail} />}
    </OneSharedPage>
  );
}

function Shown({ block }: { readonly block: SharedBlockDetail }): JSX.Element {
  /** The version whose text the next one begins with; null when none is being written. */
  const [publishing, setPublishing] = useState<number | null>(null);
  const { id, title, versions, uses } = block;
  const [last] = versions;
  return (
    <>
      <SharedParts
        title={title}
        pin={t('pin', { pin: `"blocks": { "${id}": ${last?.number ?? 1} }`, field: `"$ref": "urn:cagou:block:${id}"` })}
        uses={uses}
        unused={t('unused')}
        nextVersion={{ words: t('newVersion'), onClick: () => setPublishing(last?.number ?? null) }}
        holds={last && <Text size="sm">{t('asks', { names: last.questions.join(', ') })}</Text>}
        versions={
          <VersionsTable
            versions={versions}
            holds={{ heading: t('questions'), of: ({ questions }) => String(questions.length) }}
            file={{ heading: t('file'), address: (number) => blockDownload(id, number) }}
          />
        }
      />
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
  if (text.data === undefined) return <Loader role="status" aria-label={shared('loading')} />;
  return <PublishBlock block={{ id, title }} text={text.data} title={title} onPublished={null} onClose={onClose} />;
}
