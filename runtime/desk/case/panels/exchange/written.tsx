import { Anchor, Paper, Text } from '@mantine/core';
import { Fragment, type JSX, type ReactNode } from 'react';
import type { ApiMessage, ApiNote } from '../../../../../schemas/types/api.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { fileAddress } from '../../../api.ts';
import { t } from '../../../text.ts';
import { HeldMark, type HeldFiles } from '../../reading/held-file.tsx';
import { Pill } from '../../../../ui/pill.tsx';

type WrittenProps = {
  readonly item: ApiNote & Partial<Pick<ApiMessage, 'files'>>;
  /** Whether nobody here had read it before. */
  readonly fresh?: boolean;
  /** Files of the case that nobody can open. */
  readonly held?: HeldFiles;
  readonly children?: ReactNode;
};

/** A message or a note that was written: by whom, when, with its documents. */
export function Written({ item, fresh = false, held = [], children }: WrittenProps): JSX.Element {
  return (
    <Paper withBorder p="sm">
      <Text component="div" size="xs" c="gray.7">
        {item.name} · {formatMoment(item.at)}{' '}
        {fresh && (
          <Pill small tone="info">
            {t('unreadMessage')}
          </Pill>
        )}
      </Text>
      <Text className="desk-text" size="sm">
        {item.text}
      </Text>
      {item.files?.map((file) => (
        <Fragment key={file.id}>
          <Anchor href={fileAddress(file.id)} target="_blank" rel="noopener" size="sm" display="block">
            {file.name}
          </Anchor>
          <HeldMark held={held} id={file.id} />
        </Fragment>
      ))}
      {children}
    </Paper>
  );
}
