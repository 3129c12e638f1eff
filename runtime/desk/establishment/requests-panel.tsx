import { Anchor } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { EstablishmentRecord } from '../../../schemas/types/api.ts';
import { Panel } from '../parts/panel.tsx';
import { personAddress } from '../parts/person-words.ts';
import { t, tCount } from '../text.ts';
import { RequestsTable } from './requests-table.tsx';

/** Requests of an establishment, each with who filed it and by which right. */
export function RequestsPanel({ record: { requests } }: { readonly record: EstablishmentRecord }): JSX.Element {
  const title = tCount('establishmentRequests', requests.length, {});
  return (
    <Panel title={title}>
      <RequestsTable
        title={title}
        requests={requests}
        about={t('establishmentFiledBy')}
        aboutOf={({ by, personId, role }) => (
          <>
            <Anchor component={Link} to={personAddress(personId)} inherit>
              {by}
            </Anchor>
            {role !== null && `, ${t(`link-${role}`)}`}
          </>
        )}
      />
    </Panel>
  );
}
