import { Anchor, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { EstablishmentRecord } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../ui/format.ts';
import { fileAddress } from '../api.ts';
import { exchangeTitle } from '../parts/exchange-words.ts';
import { Panel } from '../parts/panel.tsx';
import { t } from '../text.ts';
import { FewFirst } from '../parts/few-first.tsx';
import { caseAddressOf } from '../parts/establishment-words.ts';

type Props<Part extends 'documents' | 'messages'> = { readonly record: Pick<EstablishmentRecord, Part> };

/** Documents of the requests of somebody, the newest requests first. */
export function DocumentsPanel({ record: { documents } }: Props<'documents'>): JSX.Element {
  return (
    <Panel title={t('establishmentDocuments')}>
      {documents.length === 0 && <Text size="sm">{t('establishmentNoDocument')}</Text>}
      <FewFirst items={documents}>
        {(shown) => (
          <ul className="desk-plain">
            {shown.map(({ id, name, label, request }) => (
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
        )}
      </FewFirst>
    </Panel>
  );
}

/** Messages of these requests, the newest first. */
export function MessagesPanel({ record: { messages } }: Props<'messages'>): JSX.Element {
  return (
    <Panel title={t('establishmentMessages')}>
      {messages.length === 0 && <Text size="sm">{t('establishmentNoMessage')}</Text>}
      <FewFirst items={messages}>
        {(shown) => (
          <Stack gap="sm">
            {shown.map(({ by, text, at, exchange, request }) => (
              <div key={`${request.id} ${at} ${by}`}>
                <Text size="sm" className="desk-soft">
                  {t('establishmentSaid', { name: by, date: formatMoment(at) })} · <RequestLink request={request} />
                </Text>
                {exchange && (
                  <Text size="sm" fw={600}>
                    {exchangeTitle(exchange)}
                  </Text>
                )}
                <Text size="sm" className="desk-text">
                  {text}
                </Text>
              </div>
            ))}
          </Stack>
        )}
      </FewFirst>
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
