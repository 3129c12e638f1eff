import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { getSharedBlocks } from '../api.ts';
import { SharedOverview } from '../shared/overview.tsx';
import { BLOCKS, blockAddress } from './addresses.ts';
import { t } from './text.ts';

/** The blocks of questions that several schemes share. */
export function BlocksPage(): JSX.Element {
  const blocks = useQuery({ queryKey: [BLOCKS], queryFn: getSharedBlocks });
  return (
    <SharedOverview
      title={t('blocks')}
      hint={t('blocksHint')}
      none={t('none')}
      holds={{ heading: t('questions'), of: ({ questions }) => questions.join(', ') }}
      query={blocks}
      address={blockAddress}
    />
  );
}
