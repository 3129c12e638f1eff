/* What falls due and when, what would go today, carrying it out, what the archives take, and what went. */
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { formatNumber } from '../../../engine/form/words/index.ts';
import type { RetentionPlan } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ListOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { countRetention, getRetentionPlan } from './api.ts';
import { CarryOut } from './carry-out.tsx';
import { DryRun, DRY_RUN } from './dry-run.tsx';
import { ErasureLog, ERASURES } from './erasure-log.tsx';
import { PlanTables } from './plan-tables.tsx';
import { PrivacyFrame } from './privacy-frame.tsx';
import { MorePages } from '../parts/paged.tsx';
import { Transfers } from './transfers/transfers.tsx';

const firstPage = (): string | null => null;
const PLAN = ['retention'] as const;

/** The plan, the dry run of a scheme, and the journal. */
export function RetentionPage(): JSX.Element {
  const queries = useQueryClient();
  const showErased = (): void => {
    for (const queryKey of [DRY_RUN, ERASURES]) void queries.invalidateQueries({ queryKey });
  };
  return (
    <PrivacyFrame title={t('retention')}>
      <Text maw="70ch">{t('retentionIntro')}</Text>
      <Plan onErased={showErased} />
      <Stack component="section" gap="xs" aria-labelledby="transfers">
        <Title order={2} size="h4" id="transfers">
          {t('transfers')}
        </Title>
        <Transfers onTaken={showErased} />
      </Stack>
      <Stack component="section" gap="xs" aria-labelledby="journal">
        <Title order={2} size="h4" id="journal">
          {t('erasures')}
        </Title>
        <ErasureLog />
      </Stack>
    </PrivacyFrame>
  );
}

function Plan({ onErased }: { readonly onErased: () => void }): JSX.Element {
  const [chosen, setChosen] = useState<{ readonly id: string; readonly title: string } | null>(null);
  const queries = useQueryClient();
  const pages = useInfiniteQuery({
    queryKey: PLAN,
    queryFn: ({ pageParam }) => getRetentionPlan(pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
  const count = useMutation({
    mutationFn: countRetention,
    onSuccess: () => queries.invalidateQueries({ queryKey: PLAN }),
  });
  const plan = pages.data?.pages[0];
  return (
    <Stack>
      {pages.isPending && <ListOutline />}
      {pages.error && <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} />}
      {plan && <Counted plan={plan} />}
      <Group gap="sm">
        <Button variant="default" onClick={() => count.mutate()} loading={count.isPending}>
          {t('retentionCount')}
        </Button>
        <CarryOut onErased={onErased} onDone={() => count.mutate()} />
      </Group>
      {count.error && <ProblemAlert error={count.error} />}
      {plan && plan.countedAt !== null && (
        <PlanTables
          items={(pages.data?.pages ?? []).flatMap(({ items }) => items)}
          months={plan.months}
          onChoose={setChosen}
        />
      )}
      <MorePages pages={pages} />
      {chosen && <DryRun key={chosen.id} dispositif={chosen.id} title={chosen.title} />}
    </Stack>
  );
}

/** When the plan was counted, on how many cases, what is held, and whether nights erase. */
export function Counted({ plan }: { readonly plan: RetentionPlan }): JSX.Element {
  const { countedAt, counting, looked, held, erases } = plan;
  return (
    <div role="status">
      <Text>
        {countedAt === null
          ? t('retentionNotCounted')
          : t('retentionCounted', { moment: formatMoment(countedAt), count: formatNumber(looked) })}
        {counting && ` ${t('retentionCounting')}`}
      </Text>
      {held > 0 && <Text>{t('retentionHeld', { count: formatNumber(held) })}</Text>}
      <Text>{t(erases ? 'retentionErases' : 'retentionReports')}</Text>
      <Anchor href="#journal">{t('erasures')}</Anchor>
    </div>
  );
}
