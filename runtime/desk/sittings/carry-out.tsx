import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type {
  AgendaRow,
  AgendaScheme,
  SittingItem,
  SittingItemEntry,
  SittingTried,
} from '../../../schemas/types/api.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { BulkOutcome } from '../bulk/bulk-outcome.tsx';
import { newId } from '../../forms/new-id.ts';
import { ListOutline } from '../parts/outlines.tsx';
import { t, tCount } from '../text.ts';
import { applySitting, closeSitting, trySitting } from './api.ts';
import { actionOf, schemeOf, titleOfValue } from './forms.ts';
import { byDecision, decidedOf, tryAll } from './trial.ts';
import { SITTINGS, sittingKey } from './use-sitting.ts';

interface CarryOutProps {
  readonly id: string;
  readonly items: readonly SittingItem[];
  readonly rows: ReadonlyMap<string, AgendaRow>;
  readonly schemes: readonly AgendaScheme[];
  readonly onClose: () => void;
}

/** « Appliquer les décisions » : exactly what will happen, and why not elsewhere, before anything does. */
export function CarryOut({ id, items, rows, schemes, onClose }: CarryOutProps): JSX.Element {
  const queries = useQueryClient();
  const [run] = useState(newId);
  const decided = decidedOf(items);
  const trial = useQuery({
    queryKey: ['sitting-trial', id, decided],
    queryFn: () => tryAll(decided, (cases) => trySitting(id, cases)),
    staleTime: 0,
    gcTime: 0,
    enabled: decided.length > 0,
  });
  const titleOf = (caseId: string): string => {
    const item = items.find((one) => one.caseId === caseId);
    return item ? decisionTitle(schemes, rows.get(caseId), item.entry) : '';
  };
  const fine = (trial.data ?? []).filter(({ outcome }) => outcome.ok);
  const apply = useMutation({
    mutationFn: () => applySitting(id, run, fine.map(toApply)),
    onSuccess: async () => {
      await refresh(queries, ['bulk-runs']);
      onClose();
    },
  });
  return (
    <Dialog title={t('sittingCarryOut')} onClose={onClose}>
      <Stack>
        {decided.length === 0 && <Text>{t('sittingNothingDecided')}</Text>}
        {trial.isFetching && <ListOutline rows={6} />}
        {trial.error && <ProblemAlert error={trial.error} onRetry={() => void trial.refetch()} />}
        {trial.data && !trial.isFetching && (
          <>
            {byDecision(trial.data, titleOf).map(({ title, tried }) => (
              <section key={title}>
                <Title order={3} size="h5">
                  {title}
                </Title>
                <BulkOutcome
                  result={{ results: tried.map(({ outcome }) => outcome) }}
                  applied={false}
                  titleOf={(name) => titleOfValue(schemes, name)}
                />
              </section>
            ))}
            <Alert color="warn">{t('sittingCarryOutFinal')}</Alert>
            {apply.error && <ProblemAlert error={apply.error} onRetry={() => void trial.refetch()} />}
            <Group>
              <Button disabled={fine.length === 0} loading={apply.isPending} onClick={() => apply.mutate()}>
                {tCount('sittingCarryOutYes', fine.length)}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Dialog>
  );
}

/** How what is decided of a case is called. */
function decisionTitle(schemes: readonly AgendaScheme[], row: AgendaRow | undefined, entry: SittingItemEntry): string {
  if (entry.decision.type !== 'act') return t(`sittingDecision-${entry.decision.type}`);
  return actionOf(schemeOf(schemes, row), entry)?.title ?? t('sittingDecisionGone');
}

const toApply = ({ outcome: { id: caseId }, expectedVersion, revision }: SittingTried) => ({
  caseId,
  expectedVersion,
  revision,
});

interface CloseMinutesProps {
  readonly id: string;
  readonly revision: number;
  /** Decisions that are not carried out. */
  readonly left: number;
  readonly onClose: () => void;
}

/** « Clore le procès-verbal » : nothing changes after. */
export function CloseMinutes({ id, revision, left, onClose }: CloseMinutesProps): JSX.Element {
  const queries = useQueryClient();
  const close = useMutation({
    mutationFn: () => closeSitting(id, revision),
    onSuccess: async () => {
      await Promise.all([refresh(queries, sittingKey(id)), refresh(queries, SITTINGS)]);
      onClose();
    },
  });
  return (
    <Dialog title={t('sittingClose')} onClose={onClose}>
      <Stack>
        {left > 0 && <Alert color="warn">{tCount('sittingLeft', left)}</Alert>}
        <Text>{t('sittingCloseAsk')}</Text>
        {close.error && <ProblemAlert error={close.error} />}
        <Group>
          <Button loading={close.isPending} onClick={() => close.mutate()}>
            {t('sittingCloseYes')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
