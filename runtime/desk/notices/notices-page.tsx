import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { AbsenceList } from '../absences/absences.tsx';
import { getNotices } from '../api.ts';
import { RunList } from '../bulk/runs/run-list.tsx';
import { useRuns } from '../bulk/runs/use-runs.ts';
import { ListOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { NoticeChoices } from './notice-choices.tsx';
import { NoticeList } from './notice-list.tsx';
import { useReadNotices } from './use-notices.ts';
import { MorePages } from '../parts/paged.tsx';

/** All that I am told, and how I wish to be told. */
export function NoticesPage(): JSX.Element {
  useTitle(t('notices'));
  const read = useReadNotices();
  const pages = useInfiniteQuery({
    queryKey: ['notices', 'all'],
    queryFn: ({ pageParam }) => getNotices(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const all = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const [last] = all;
  const unread = pages.data?.pages[0]?.unread ?? 0;
  return (
    <Stack maw={800}>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('notices')}
        </Title>
        {last && unread > 0 && (
          <Button variant="default" onClick={() => read({ read: 'all', of: last.id })}>
            {t('noticesReadAll')}
          </Button>
        )}
      </Group>
      <Text>{t('noticesIntro')}</Text>
      {pages.error && <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <ListOutline rows={6} />}
      {pages.data && all.length === 0 && <Text>{t('noticesNone')}</Text>}
      {all.length > 0 && <NoticeList notices={all} />}
      <MorePages pages={pages} label={t('noticesOlder')} />
      <Runs />
      <Paper withBorder p="md" component="section" aria-labelledby="mes-absences">
        <Title order={2} size="h4" id="mes-absences" mb="xs">
          {t('absences')}
        </Title>
        <AbsenceList />
      </Paper>
      <NoticeChoices />
    </Stack>
  );
}

/** What I had done to many cases, so that it is found again whatever became of the page that began it. */
function Runs(): JSX.Element {
  const runs = useRuns();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="mes-traitements">
      <Title order={2} size="h4" id="mes-traitements">
        {t('runs')}
      </Title>
      <Text size="sm" mb="sm">
        {t('runsIntro')}
      </Text>
      {runs.length === 0 && <Text size="sm">{t('runsNone')}</Text>}
      <RunList runs={runs} />
    </Paper>
  );
}
