import { Anchor, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { EstablishmentRecord } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../ui/format.ts';
import { fileAddress } from '../api.ts';
import { Panel } from '../case/panels/panel.tsx';
import { t } from '../text.ts';
import { caseAddressOf } from './words.ts';

type Props = { readonly record: EstablishmentRecord };

/** Documents of the requests of an establishment, the newest requests first. */
export function DocumentsPanel({ record: { documents } }: Props): JSX.Element {
  return (
    <Panel title={t('establishmentDocuments')}>
      {documents.length === 0 && <Text size="sm">{t('establishmentNoDocument')}</Text>}
      <ul className="desk-plain">
        {documents.map(({ id, name, label, request }) => (
          <li key={`${request.id} ${id}`}>
            <Anchor href={fileAddress(id)} target="_blank" rel="noopener" size="sm">
              {label}
            </Anchor>
            <Text span size="sm" className="desk-origin">
              {name} · <RequestLink request={request} />
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Messages of its requests, the newest first. */
export function MessagesPanel({ record: { messages } }: Props): JSX.Element {
  return (
    <Panel title={t('establishmentMessages')}>
      {messages.length === 0 && <Text size="sm">{t('establishmentNoMessage')}</Text>}
      <Stack gap="sm">
        {messages.map(({ by, text, at, request }) => (
          <div key={`${request.id} ${at} ${by}`}>
            <Text size="sm" className="desk-soft">
              {t('establishmentSaid', { name: by, date: formatMoment(at) })} · <RequestLink request={request} />
            </Text>
            <Text size="sm" className="desk-text">
              {text}
            </Text>
          </div>
        ))}
      </Stack>
    </Panel>
  );
}

function RequestLink({
  request: { id, number },
}: Pick<EstablishmentRecord['messages'][number], 'request'>): JSX.Element {
  return (
    <Anchor component={Link} to={caseAddressOf(id)} inherit className="desk-nowrap">
      {number}
    </Anchor>
  );
}
