import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useNow } from '../session.ts';
import { t } from '../text.ts';
import { getEffectQueue } from './api.ts';
import { isSlow, saysWaiting } from './effect-queue-words.ts';

/** Asked again while one looks. */
const EVERY_MS = 10_000;

/** How much waits to be sent, and since when: whether what people expect is on its way. */
export function EffectQueuePart(): JSX.Element {
  const queue = useQuery({ queryKey: ['effect-queue'], queryFn: getEffectQueue, refetchInterval: EVERY_MS });
  const now = useNow();
  if (queue.isError) return <ProblemAlert error={queue.error} onRetry={() => void queue.refetch()} />;
  if (!queue.data) return <Text role="status">{t('loading')}</Text>;
  const at = now();
  return isSlow(queue.data, at) ? (
    <Alert color="warn" title={saysWaiting(queue.data, at)}>
      {t('effectsSlow')}
    </Alert>
  ) : (
    <Text role="status">{saysWaiting(queue.data, at)}</Text>
  );
}
