/** A view of the queue as an address for a spreadsheet: made, shown once, and revoked. */
import { Button, Group, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { useLocation } from 'react-router';
import type { Feed, FeedCreated } from '../../../schemas/types/api.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { formatDay } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { createFeed, getFeeds, revokeFeed } from '../api.ts';
import { notify } from '../notify.ts';
import { ListOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { forExport } from './shown-columns.ts';

type FeedDialogProps = { readonly shown: string; readonly onClose: () => void };

const USUAL_DAYS = 90;
const MOST_DAYS = 365;

/** Makes a feed of the view on screen, and lists those there are. */
export function FeedDialog({ shown, onClose }: FeedDialogProps): JSX.Element {
  const { search } = useLocation();
  const queries = useQueryClient();
  const [{ name, reason, days }, setTyped] = useState({ name: '', reason: '', days: USUAL_DAYS });
  const make = useMutation({
    mutationFn: createFeed,
    onSuccess: () => refresh(queries, ['feeds']),
  });
  return (
    <Dialog onClose={onClose} title={t('feedTitle')}>
      <Stack>
        {make.data ? (
          <Made made={make.data} />
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              make.mutate({ name, reason, days, search: search.slice(1), show: forExport(shown) });
            }}
          >
            <Stack gap="sm">
              <Text size="sm">{t('feedLead')}</Text>
              {make.isError && <ProblemAlert error={make.error} />}
              <TextInput
                label={t('feedName')}
                required
                minLength={2}
                maxLength={80}
                data-autofocus
                value={name}
                onChange={(event) => setTyped({ name: event.currentTarget.value, reason, days })}
              />
              <TextInput
                label={t('feedReason')}
                required
                minLength={3}
                maxLength={200}
                value={reason}
                onChange={(event) => setTyped({ name, reason: event.currentTarget.value, days })}
              />
              <NumberInput
                label={t('feedDays')}
                required
                min={1}
                max={MOST_DAYS}
                allowDecimal={false}
                hideControls
                value={days}
                onChange={(typed) => setTyped({ name, reason, days: Number(typed) })}
              />
              <Group justify="flex-end">
                <Button type="submit" loading={make.isPending}>
                  {t('feedMake')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
        <Mine />
      </Stack>
    </Dialog>
  );
}

function Made({ made: { address } }: { readonly made: FeedCreated }): JSX.Element {
  return (
    <Stack gap="sm" role="status">
      <Text size="sm">{t('feedMade')}</Text>
      <TextInput
        label={t('feedAddress')}
        readOnly
        value={address}
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
      />
      <Text size="sm">{t('feedHowLibre')}</Text>
      <Text size="sm">{t('feedHowExcel')}</Text>
    </Stack>
  );
}

function Mine(): JSX.Element {
  const feeds = useQuery({ queryKey: ['feeds'], queryFn: getFeeds });
  if (feeds.isError) return <ProblemAlert error={feeds.error} onRetry={() => void feeds.refetch()} />;
  if (!feeds.data) return <ListOutline rows={2} />;
  const { items } = feeds.data;
  return (
    <Stack gap="xs" component="section" aria-label={t('feedMine')}>
      <Title order={3} size="h5">
        {t('feedMine')}
      </Title>
      {items.length === 0 && <Text size="sm">{t('feedNone')}</Text>}
      {items.map((feed) => (
        <Row key={feed.id} feed={feed} />
      ))}
    </Stack>
  );
}

function Row({ feed: { id, name, lastUsedAt, expiresAt, ended } }: { readonly feed: Feed }): JSX.Element {
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeFeed(id),
    onSuccess: () => notify(t('feedRevoked', { name })),
    onSettled: () => refresh(queries, ['feeds']),
  });
  const used = lastUsedAt === null ? t('feedUnused') : t('feedUsed', { date: formatDay(lastUsedAt) });
  const end = t(ended ? 'feedEnded' : 'feedEnds', { date: formatDay(expiresAt) });
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">
        <strong>{name}</strong> {used} {end}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        flex="none"
        loading={revoke.isPending}
        aria-label={t('feedRevokeOf', { name })}
        onClick={() => revoke.mutate()}
      >
        {t('feedRevoke')}
      </Button>
    </Group>
  );
}
