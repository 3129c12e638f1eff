import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useParams } from 'react-router';
import type { EstablishmentRecord } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { Pill } from '../../ui/pill.tsx';
import { getEstablishment } from '../api.ts';
import { BackToQueue } from '../queue/queue-links.tsx';
import { t } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { DetailsPanel } from './details-panel.tsx';
import { DocumentsPanel, MessagesPanel } from './exchange-panels.tsx';
import { RequestsPanel } from './requests-panel.tsx';
import { numberOf } from '../parts/establishment-words.ts';
import { RecordOutline } from '../parts/outlines.tsx';
import { NotShown } from '../queue/record-states.tsx';

/** A company or an association on one screen, as far as its requests that the agent may see show it. */
export function EstablishmentPage(): JSX.Element {
  const { id = '' } = useParams();
  const record = useQuery({ queryKey: ['establishment', id], queryFn: () => getEstablishment(id) });
  useTitle(record.data?.name ?? t('establishment'));
  if (record.isError) {
    return <NotShown title={t('establishmentNotShown')} error={record.error} onRetry={() => void record.refetch()} />;
  }
  if (!record.data) {
    return <RecordOutline />;
  }
  return <Read record={record.data} />;
}

function Read({ record }: { readonly record: EstablishmentRecord }): JSX.Element {
  const { name, legalForm, closedOn, listed } = record;
  const facts = [numberOf(record), legalForm ?? '', listed ? '' : t('linkDeclared')].filter((part) => part !== '');
  return (
    <Stack>
      <div>
        <BackToQueue size="sm" />
        <Group gap="xs" align="baseline">
          <Title order={1} size="h3">
            {name}
          </Title>
          {closedOn !== null && <Pill tone="danger">{t('establishmentClosed', { date: formatDay(closedOn) })}</Pill>}
        </Group>
        <Text size="sm">{facts.join(' · ')}</Text>
        <Text size="sm" c="gray.7">
          {t('establishmentScope')}
        </Text>
      </div>
      <div className="desk-establishment">
        <Stack>
          <RequestsPanel record={record} />
          <MessagesPanel record={record} />
        </Stack>
        <Stack>
          <DetailsPanel record={record} />
          <DocumentsPanel record={record} />
        </Stack>
      </div>
    </Stack>
  );
}
