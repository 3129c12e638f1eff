import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { PersonRecord } from '../../../schemas/types/api.ts';
import { Pill } from '../../ui/pill.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { getPerson } from '../api.ts';
import { DocumentsPanel, MessagesPanel } from '../establishment/exchange-panels.tsx';
import { BackToQueue } from '../queue/queue-links.tsx';
import { t } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { PersonDetailsPanel } from './details-panel.tsx';
import { PersonMailsPanel } from './mails-panel.tsx';
import { joinPages } from './pages.ts';
import { PersonRequestsPanel } from './requests-panel.tsx';
import { identityLine } from '../parts/person-words.ts';
import { RecordOutline } from '../parts/outlines.tsx';
import { NotShown } from '../queue/record-states.tsx';

/** A person on one screen, as far as their requests that the agent may see show them. */
export function PersonPage({ id }: { readonly id: string }): JSX.Element {
  const pages = useInfiniteQuery({
    queryKey: ['person', id],
    queryFn: ({ pageParam }) => getPerson(id, pageParam),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (page) => page.next ?? undefined,
    // Each page that is read is recorded: it is read again when one asks for it.
    refetchOnWindowFocus: false,
  });
  const record = joinPages(pages.data?.pages ?? []);
  useTitle(record?.name ?? t('person'));
  if (!record && pages.isError) {
    return <NotShown title={t('personNotShown')} error={pages.error} onRetry={() => void pages.refetch()} />;
  }
  if (!record) {
    return <RecordOutline />;
  }
  const more = pages.hasNextPage && (
    <Stack gap="xs" mt="sm">
      {pages.isFetchNextPageError && <ProblemAlert error={pages.error} />}
      <Group>
        <Button variant="default" onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {t('personOlder')}
        </Button>
      </Group>
    </Stack>
  );
  return <PersonParts record={record} more={more} />;
}

const FIRST_PAGE: string = '';

type PartsProps = { readonly record: PersonRecord; readonly more: JSX.Element | false };

/** What is known of a person; `more` brings older requests, with what was said and given in them. */
export function PersonParts({ record, more }: PartsProps): JSX.Element {
  const { name, vouched } = record;
  return (
    <Stack>
      <div>
        <BackToQueue size="sm" />
        <Group gap="xs" align="baseline">
          <Title order={1} size="h3">
            {name}
          </Title>
          <Pill tone={vouched ? 'good' : 'neutral'}>{identityLine(record)}</Pill>
        </Group>
        <Text size="sm" c="gray.7">
          {t('establishmentScope')}
        </Text>
      </div>
      <div className="desk-establishment">
        <Stack>
          <PersonRequestsPanel record={record} more={more} />
          <MessagesPanel record={record} />
          <PersonMailsPanel mails={record.mails} />
        </Stack>
        <Stack>
          <PersonDetailsPanel record={record} />
          <DocumentsPanel record={record} />
        </Stack>
      </div>
    </Stack>
  );
}
