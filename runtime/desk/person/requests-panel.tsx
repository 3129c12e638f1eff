import { Anchor } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { PersonRecord } from '../../../schemas/types/api.ts';
import { Panel } from '../parts/panel.tsx';
import { RequestsTable } from '../establishment/requests-table.tsx';
import { establishmentAddress } from '../parts/establishment-words.ts';
import { t, tCount } from '../text.ts';

type Props = { readonly record: PersonRecord; readonly more: JSX.Element | false };

/** Requests that a person filed, each with whose it is where it is no one's own; counted once all are read. */
export function PersonRequestsPanel({ record: { requests, next }, more }: Props): JSX.Element {
  const title = next === null ? tCount('establishmentRequests', requests.length, {}) : t('personLatest');
  return (
    <Panel title={title}>
      <RequestsTable
        title={title}
        requests={requests}
        about={t('personFiledFor')}
        aboutOf={({ establishment }) =>
          establishment ? (
            <Anchor component={Link} to={establishmentAddress(establishment)} inherit>
              {establishment.name}
            </Anchor>
          ) : (
            t('personOwn')
          )
        }
      />
      {more}
    </Panel>
  );
}
