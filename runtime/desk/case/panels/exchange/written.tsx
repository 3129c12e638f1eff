import { Anchor, Badge, Paper, Text } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import type { ApiMessage, ApiNote } from '../../../../../schemas/types/api.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { fileAddress } from '../../../api.ts';
import { t } from '../../../text.ts';

type WrittenProps = {
  readonly item: ApiNote & Partial<Pick<ApiMessage, 'files'>>;
  /** Whether nobody here had read it before. */
  readonly fresh?: boolean;
  readonly children?: ReactNode;
};

/** A message or a note that was written: by whom, when, with its documents. */
export function Written({ item, fresh = false, children }: WrittenProps): JSX.Element {
  return (
    <Paper withBorder p="sm">
      <Text component="div" size="xs" c="gray.7">
        {item.name} · {formatMoment(item.at)}{' '}
        {fresh && (
          <Badge size="sm" color="blue.9">
            {t('unreadMessage')}
          </Badge>
        )}
      </Text>
      <Text className="desk-text" size="sm">
        {item.text}
      </Text>
      {item.files?.map((file) => (
        <Anchor key={file.id} href={fileAddress(file.id)} target="_blank" rel="noopener" size="sm" display="block">
          {file.name}
        </Anchor>
      ))}
      {children}
    </Paper>
  );
}
