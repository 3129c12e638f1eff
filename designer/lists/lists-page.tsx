import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { formatNumber } from '../../engine/form/words/index.ts';
import { getSharedLists } from '../api.ts';
import { SharedOverview } from '../shared/overview.tsx';
import { LISTS, listAddress } from './addresses.ts';
import { PublishList } from './publish-list.tsx';
import { t } from './text.ts';

/** The lists that several schemes share, and the way to publish another. */
export function ListsPage(): JSX.Element {
  const [publishing, setPublishing] = useState(false);
  const lists = useQuery({ queryKey: [LISTS], queryFn: getSharedLists });
  return (
    <>
      <SharedOverview
        title={t('lists')}
        hint={t('listsHint')}
        none={t('none')}
        holds={{ heading: t('rows'), of: ({ rows }) => formatNumber(rows) }}
        query={lists}
        address={listAddress}
        action={<Button onClick={() => setPublishing(true)}>{t('newList')}</Button>}
      />
      {publishing && <PublishList list={null} onClose={() => setPublishing(false)} />}
    </>
  );
}
