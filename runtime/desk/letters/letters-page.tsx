import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ListOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { getLetters } from './api.ts';
import { BatchCard } from './batch-card.tsx';
import { WaitingTable } from './waiting-table.tsx';

/** Letters of the day: what waits by service, and the batches that are being printed and posted. */
export function LettersPage(): JSX.Element {
  useTitle(t('lettersPlace'));
  const { data, error, refetch } = useQuery({ queryKey: ['letters'], queryFn: getLetters });
  return (
    <Stack maw={1000}>
      <Title order={1} size="h2">
        {t('lettersPlace')}
      </Title>
      <Text>{t('lettersIntro')}</Text>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <ListOutline />}
      {data && (
        <>
          <Title order={2} size="h4">
            {t('lettersWaiting')}
          </Title>
          {data.waiting.length === 0 ? <Text>{t('lettersNoneWaiting')}</Text> : <WaitingTable waiting={data.waiting} />}
          <Title order={2} size="h4">
            {t('lettersBatches')}
          </Title>
          {data.batches.length === 0 && <Text>{t('lettersNoBatch')}</Text>}
          {data.batches.map((batch) => (
            <BatchCard key={batch.id} batch={batch} />
          ))}
        </>
      )}
    </Stack>
  );
}
