import { Anchor, Text } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { PersonRecord } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { Pill } from '../../ui/pill.tsx';
import { Panel } from '../parts/panel.tsx';
import { caseAddressOf, establishmentAddress, numberOf } from '../parts/establishment-words.ts';
import { t } from '../text.ts';
import { proofLine } from '../parts/person-words.ts';

type Detail = PersonRecord['details'][number];

/** What requests say of a person, what each word rests on, and whom the person acts for. */
export function PersonDetailsPanel({ record }: { readonly record: PersonRecord }): JSX.Element {
  const { details, establishments } = record;
  return (
    <Panel title={t('establishmentDetails')}>
      {details.length === 0 && <Text size="sm">{t('establishmentNoDetail')}</Text>}
      <dl className="desk-answers">
        {details.map((detail) => (
          <div key={`${detail.detail} ${detail.text}`} className="desk-answer">
            <dt>{t(`personDetail-${detail.detail}`)}</dt>
            <dd className="desk-text">
              {detail.text} <Proof detail={detail} />
            </dd>
          </div>
        ))}
        {establishments.map(({ establishment, role, since }) => (
          <div key={establishment.id} className="desk-answer">
            <dt>{t(`establishmentActs-${role}`)}</dt>
            <dd className="desk-text">
              <Anchor component={Link} to={establishmentAddress(establishment)} inherit>
                {establishment.name}
              </Anchor>
              <span className="desk-origin">
                {[numberOf(establishment), t('establishmentSince', { date: formatDay(since) })]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** What it rests on, the request that says so, and that mails do not arrive there. */
function Proof({ detail }: { readonly detail: Detail }): JSX.Element {
  const { request, refused } = detail;
  return (
    <span className="desk-origin">
      {refused && (
        <>
          <Pill small tone="danger">
            {t('personRefused', { date: formatDay(refused.at) })}
          </Pill>{' '}
        </>
      )}
      {proofLine(detail)},{' '}
      <Anchor component={Link} to={caseAddressOf(request.id)} inherit className="desk-nowrap">
        {request.number}
      </Anchor>
    </span>
  );
}
