/* One breach: its delay, its entry, and what was done about it. */
import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { Link, useParams } from 'react-router';
import type { Breach } from '../../../../schemas/types/api.ts';
import { formatDay, formatMoment } from '../../../ui/format.ts';
import { Pill } from '../../../ui/pill.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useNow } from '../../session.ts';
import { PartsOutline } from '../../parts/outlines.tsx';
import { t } from '../../text.ts';
import { PrivacyFrame } from '../privacy-frame.tsx';
import { breachAddress, getBreach } from './api.ts';
import { BreachForm } from './breach-form.tsx';
import { missingIn } from './entry.ts';
import { FollowUp } from './follow-up.tsx';
import { sayDelay, toneOf } from './say-delay.ts';
import { breachKey, useBreach, type KeptEntry } from './use-breach.ts';

/** A breach of the notebook; a sentence for who is not the officer. */
export function BreachPage(): JSX.Element {
  const { id = '' } = useParams();
  return (
    <PrivacyFrame title={t('breach')}>
      <Anchor component={Link} to="/violations">
        {t('breaches')}
      </Anchor>
      <Loaded key={id} id={id} />
    </PrivacyFrame>
  );
}

function Loaded({ id }: { readonly id: string }): JSX.Element {
  const breach = useQuery({
    queryKey: breachKey(id),
    queryFn: () => getBreach(id),
    // What one types is not what the server had a moment ago.
    staleTime: Infinity,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (breach.error) return <ProblemAlert error={breach.error} onRetry={() => void breach.refetch()} />;
  if (!breach.data || breach.isFetching) return <PartsOutline />;
  return <Shown breach={breach.data} />;
}

const A_MINUTE_MS = 60_000;

/** A breach that was read: its delay, its entry, its follow-up. */
export function Shown({ breach }: { readonly breach: Breach }): JSX.Element {
  const kept = useBreach(breach);
  const [closedAt, setClosedAt] = useState(breach.standing.closedAt);
  const { id, number } = breach.standing;
  return (
    <Stack maw="64rem">
      <Group gap="sm">
        <Text fw={600}>{number}</Text>
        <Text>{t('breachBegun', { moment: formatMoment(breach.beganAt), by: breach.beganBy })}</Text>
        {closedAt !== null && <Pill tone="good">{t('breachClosed', { day: formatDay(closedAt) })}</Pill>}
        <Anchor href={breachAddress(id)}>{t('breachPdf')}</Anchor>
      </Group>
      <Delay kept={kept} />
      <SavingNotice kept={kept} />
      <BreachForm entry={kept.entry} readOnly={closedAt !== null} onChange={kept.change} />
      <Missing kept={kept} />
      <FollowUp id={id} closed={closedAt !== null} onWritten={({ standing }) => setClosedAt(standing.closedAt)} />
    </Stack>
  );
}

/** What remains of the 72 hours, told again each minute. */
function Delay({ kept: { standing } }: { readonly kept: KeptEntry }): JSX.Element {
  const now = useNow();
  const [, setTick] = useState(0);
  useInterval(() => setTick((tick) => tick + 1), A_MINUTE_MS, { autoInvoke: true });
  const at = now().getTime();
  return (
    <div>
      <Pill tone={toneOf(standing, at)}>{sayDelay(standing, at)}</Pill>
    </div>
  );
}

/** Whether what is typed is kept, or which of two is to be. */
export function SavingNotice({
  kept: { state, choose, retry },
}: {
  readonly kept: Pick<KeptEntry, 'state' | 'choose' | 'retry'>;
}): JSX.Element {
  if (state.elsewhere) {
    return (
      <Alert color="warn" role="alert" title={t('breachElsewhere')}>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => choose('mine')}>
            {t('jotting-mine')}
          </Button>
          <Button size="xs" variant="default" onClick={() => choose('theirs')}>
            {t('jotting-theirs')}
          </Button>
        </Group>
      </Alert>
    );
  }
  if (state.error) return <ProblemAlert error={state.error} onRetry={retry} />;
  return (
    <Text size="sm" role="status" c="gray.7">
      {t(`breachSaving-${state.saving}`)}
    </Text>
  );
}

function Missing({ kept: { entry } }: { readonly kept: KeptEntry }): JSX.Element | null {
  const missing = missingIn(entry);
  if (missing.length === 0) return null;
  return (
    <Text role="note">{t('breachMissing', { what: missing.map((field) => t(`breach-${field}`)).join(', ') })}</Text>
  );
}
