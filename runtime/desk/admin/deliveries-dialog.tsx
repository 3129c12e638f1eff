import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { AdminWebhook, WebhookDelivery } from '../../../schemas/types/api.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { formatMoment } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { notify } from '../notify.ts';
import { ListOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { changeDelivery, getDeliveries } from './api.ts';
import { stateOfDelivery, triesInWords } from './webhook-words.ts';
import { MorePages } from '../parts/paged.tsx';

type DeliveriesDialogProps = {
  readonly application: string;
  readonly webhook: AdminWebhook;
  readonly onClose: () => void;
};

/** What an address was told in seven days, the newest first: each attempt, and what can be done about it. */
export function DeliveriesDialog({ application, webhook, onClose }: DeliveriesDialogProps): JSX.Element {
  const key = ['webhook-deliveries', webhook.id] as const;
  const queries = useQueryClient();
  const pages = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => getDeliveries(application, webhook.id, pageParam),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
  const change = useMutation({
    mutationFn: ({ delivery, how }: Change) => changeDelivery(application, webhook.id, delivery, how),
    onSuccess: async (_, { how }) => {
      notify(t(how === 'replay' ? 'deliveryReplayed' : 'deliverySkipped'));
      await refresh(queries, key, ['admin-applications']);
    },
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog onClose={onClose} title={t('webhookLogOf', { url: webhook.url })}>
      <Stack>
        {pages.isPending && <ListOutline rows={6} />}
        {pages.isError && <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} />}
        {change.isError && <ProblemAlert error={change.error} />}
        {pages.data && items.length === 0 && <Text role="status">{t('deliveriesNone')}</Text>}
        {items.some(({ state }) => state === 'waiting') && <Text size="sm">{t('deliverySkipHint')}</Text>}
        <Stack component="ul" gap="sm" className="desk-plain">
          {items.map((delivery) => (
            <Delivery key={delivery.id} delivery={delivery} onChange={change.mutate} isBusy={change.isPending} />
          ))}
        </Stack>
        <MorePages pages={pages} label={t('deliveriesOlder')} />
      </Stack>
    </Dialog>
  );
}

type Change = { readonly delivery: string; readonly how: 'replay' | 'skip' };

type DeliveryProps = {
  readonly delivery: WebhookDelivery;
  readonly onChange: (change: Change) => void;
  readonly isBusy: boolean;
};

/** One message: what it told, what became of it, each attempt. */
export function Delivery({ delivery, onChange, isBusy }: DeliveryProps): JSX.Element {
  const { id, number, kind, at, state } = delivery;
  const moment = formatMoment(at);
  return (
    <li>
      <Text size="sm" fw={600}>
        {t('deliveryLine', { number, kind: t(`webhookKind-${kind}`), moment })}
      </Text>
      <Text size="sm">{stateOfDelivery(delivery)}</Text>
      {triesInWords(delivery).map((words) => (
        <Text key={words} size="sm" c="dimmed">
          {words}
        </Text>
      ))}
      <Group gap="xs" mt={4}>
        <Button
          size="xs"
          variant="default"
          aria-label={t('deliveryReplayOf', { number, moment })}
          disabled={isBusy}
          onClick={() => onChange({ delivery: id, how: 'replay' })}
        >
          {t('deliveryReplay')}
        </Button>
        {state === 'waiting' && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('deliverySkipOf', { number, moment })}
            disabled={isBusy}
            onClick={() => onChange({ delivery: id, how: 'skip' })}
          >
            {t('deliverySkip')}
          </Button>
        )}
      </Group>
    </li>
  );
}
