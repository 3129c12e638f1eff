import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { useParams } from 'react-router';
import { formatNumber } from '../../engine/form/words/index.ts';
import type { SharedListDetail } from '../../schemas/types/api.ts';
import { getSharedList, listDownload } from '../api.ts';
import { OneSharedPage, SharedParts } from '../shared/one-page.tsx';
import { VersionsTable } from '../shared/versions-table.tsx';
import { LISTS, LISTS_ADDRESS } from './addresses.ts';
import { ListSearch } from './list-search.tsx';
import { PublishList } from './publish-list.tsx';
import { t } from './text.ts';

/** One shared list: its rows, its versions, who uses it, and the way to publish the next version. */
export function SharedListPage(): JSX.Element {
  const { id = '' } = useParams();
  const list = useQuery({ queryKey: [LISTS, id], queryFn: () => getSharedList(id) });
  return (
    <OneSharedPage id={id} back={{ to: LISTS_ADDRESS, words: t('back') }} query={list}>
      {(detail) => <Shown list={detail} />}
    </OneSharedPage>
  );
}

function Shown({ list }: { readonly list: SharedListDetail }): JSX.Element {
  const [publishing, setPublishing] = useState(false);
  const { id, title, versions, uses } = list;
  const [last] = versions;
  return (
    <>
      <SharedParts
        title={title}
        pin={t('pin', { pin: `"lists": { "${id}": ${last?.number ?? 1} }`, field: `"data": "${id}"` })}
        uses={uses}
        unused={t('unused')}
        nextVersion={{ words: t('newVersion'), onClick: () => setPublishing(true) }}
        holds={last && <ListSearch id={id} version={last.number} />}
        versions={
          <VersionsTable
            versions={versions}
            holds={{ heading: t('rows'), of: ({ rows }) => formatNumber(rows) }}
            file={{ heading: t('file'), address: (number) => listDownload(id, number) }}
          />
        }
      />
      {publishing && <PublishList list={{ id, title }} onClose={() => setPublishing(false)} />}
    </>
  );
}
