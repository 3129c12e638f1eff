import { Anchor, Paper, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ApiMessage, ApiNote } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../ui/format.ts';
import { fileAddress } from '../api.ts';

export type WrittenProps = { readonly item: ApiNote & Partial<Pick<ApiMessage, 'files'>> };

/** A message or a note that was written: by whom, when, with its documents. */
export function Written({ item }: WrittenProps): JSX.Element {
  return (
    <Paper withBorder p="sm">
      <Text size="xs" c="gray.7">
        {item.name} · {formatMoment(item.at)}
      </Text>
      <Text className="desk-text" size="sm">
        {item.text}
      </Text>
      {item.files?.map((file) => (
        <Anchor key={file.id} href={fileAddress(file.id)} target="_blank" rel="noopener" size="sm" display="block">
          {file.name}
        </Anchor>
      ))}
    </Paper>
  );
}
