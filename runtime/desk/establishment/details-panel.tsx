import { Anchor, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { EstablishmentRecord } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { Panel } from '../parts/panel.tsx';
import { t } from '../text.ts';
import { caseAddressOf } from '../parts/establishment-words.ts';

type Detail = EstablishmentRecord['details'][number];

/** What is known of an establishment, where each thing comes from, and who acts for it. */
export function DetailsPanel({ record }: { readonly record: EstablishmentRecord }): JSX.Element {
  const { details, people } = record;
  return (
    <Panel title={t('establishmentDetails')}>
      <Stack gap="md">
        {details.length === 0 && <Text size="sm">{t('establishmentNoDetail')}</Text>}
        <dl className="desk-answers">
          {details.map((detail) => (
            <div key={detail.detail} className="desk-answer">
              <dt>{t(`establishmentDetail-${detail.detail}`)}</dt>
              <dd className="desk-text">
                {detail.text} <Origin detail={detail} />
              </dd>
            </div>
          ))}
          {people.map(({ name, role, since }) => (
            <div key={`${name} ${since}`} className="desk-answer">
              <dt>{t(`establishmentActs-${role}`)}</dt>
              <dd className="desk-text">
                {name} <span className="desk-origin">{t('establishmentSince', { date: formatDay(since) })}</span>
              </dd>
            </div>
          ))}
        </dl>
      </Stack>
    </Panel>
  );
}

/** The request that said it first, or who else did. */
function Origin({ detail: { from, request } }: { readonly detail: Detail }): JSX.Element {
  if (request === null) return <span className="desk-origin">{t(`establishmentFrom-${from}`)}</span>;
  return (
    <span className="desk-origin">
      {t('establishmentFrom-request', { date: formatDay(request.filedAt) })}{' '}
      <Anchor component={Link} to={caseAddressOf(request.id)} inherit className="desk-nowrap">
        {request.number}
      </Anchor>
    </span>
  );
}
