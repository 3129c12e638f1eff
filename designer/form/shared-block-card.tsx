import { Anchor, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { Link } from 'react-router';
import { blockTextOf, detachBlock, pinBlock, sharedBlockOf, shareQuestion } from '../../engine/studio.ts';
import { getBlockChanges, getSharedBlocks, sharedBlockText } from '../api.ts';
import { BLOCKS, blockAddress } from '../blocks/addresses.ts';
import { Changes } from '../blocks/block-report.tsx';
import { PublishBlock } from '../blocks/publish-block.tsx';
import { t } from '../blocks/text.ts';
import type { QuestionPanel } from './question-panel.ts';

/** Of a question that is a shared block: its version, and the way to the last one; of another, the way to make it one. */
export function SharedBlockCard({ form, question, schema }: QuestionPanel): JSX.Element | null {
  const [sharing, setSharing] = useState(false);
  const block = sharedBlockOf(form.files, schema);
  if (block) return <PinnedBlock form={form} at={question.at} {...block} />;
  // What is a block of the product already is asked alike everywhere.
  if (schema['$ref'] !== undefined || question.others.length > 0) return null;
  return (
    <>
      <Button variant="default" size="xs" disabled={form.broken} onClick={() => setSharing(true)}>
        {t('share')}
      </Button>
      {sharing && (
        <PublishBlock
          block={null}
          text={blockTextOf(form.files, question)}
          title={question.title}
          onPublished={(made) => form.change({ type: 'all', parts: shareQuestion(form.files, question.at, made) })}
          onClose={() => setSharing(false)}
        />
      )}
    </>
  );
}

type PinnedBlockProps = Pick<QuestionPanel, 'form'> & {
  /** Where its reference is in the form. */
  readonly at: QuestionPanel['question']['at'];
  readonly id: string;
  readonly version: number | null;
};

function PinnedBlock({ form, at, id, version }: PinnedBlockProps): JSX.Element {
  const blocks = useQuery({ queryKey: [BLOCKS], queryFn: getSharedBlocks });
  const last = blocks.data?.items.find((one) => one.id === id)?.version;
  const isLate = last !== undefined && version !== null && version < last;
  const changes = useQuery({
    queryKey: [BLOCKS, id, 'changes', version, last],
    queryFn: () => getBlockChanges(id, version ?? 1),
    enabled: isLate,
  });
  const text = useQuery({
    queryKey: [BLOCKS, id, 'text', version],
    queryFn: () => sharedBlockText(id, version ?? 1),
    enabled: version !== null,
  });
  const detached = text.data === undefined ? null : detachBlock(form.files, at, text.data);
  return (
    <div className="form-card">
      <Text size="sm">{version === null ? t('noVersion', { id }) : t('isBlock', { id, version })}</Text>
      <Anchor component={Link} to={blockAddress(id)} size="sm">
        {t('seeBlock')}
      </Anchor>
      {isLate && <Text size="sm">{t('laterVersion', { number: last })}</Text>}
      {isLate && changes.data?.changes && <Changes changes={changes.data.changes} />}
      {last !== undefined && version !== last && (
        <Button
          variant="default"
          size="xs"
          disabled={form.broken}
          onClick={() => form.change(pinBlock(form.files, { id, version: last }))}
        >
          {t('moveTo', { number: last })}
        </Button>
      )}
      {detached && (
        <>
          <Button
            variant="default"
            size="xs"
            disabled={form.broken}
            onClick={() => form.change({ type: 'all', parts: detached })}
          >
            {t('detach')}
          </Button>
          <Text size="xs" c="dimmed">
            {t('detachHint')}
          </Text>
        </>
      )}
    </div>
  );
}
