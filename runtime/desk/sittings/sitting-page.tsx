/* One sitting: who sits, the agenda as a grid, and all of the case that one is at beside it. All is kept as one types. */
import './sittings.css';
import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState, type JSX } from 'react';
import { Link, useParams } from 'react-router';
import type { Sitting, SittingItem } from '../../../schemas/types/api.ts';
import { formatDay, formatMoment } from '../../ui/format.ts';
import { Pill } from '../../ui/pill.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { RunStrip } from '../bulk/runs/run-strip.tsx';
import { PageOutline } from '../parts/outlines.tsx';
import { t, tCount } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { shownEntry, shownItem, typedByCase } from './agenda.ts';
import { AgendaTable } from './agenda-table.tsx';
import { moveOnAgenda, takeOffAgenda } from './api.ts';
import { CaseAside } from './case-aside.tsx';
import { Conflicts } from './conflicts.tsx';
import { copiesOf } from './copies.ts';
import { schemeOf } from './forms.ts';
import { Members } from './members.tsx';
import { DropSitting } from './drop-sitting.tsx';
import { SittingTools } from './sitting-tools.tsx';
import { SittingHead } from './sitting-head.tsx';
import type { Typing } from './typing.ts';
import { sittingKey, useCells, useFacts, useSitting } from './use-sitting.ts';

/** A sitting, or a sentence for who does not keep it. */
export function SittingPage(): JSX.Element {
  const { id = '' } = useParams();
  return (
    <Stack gap="sm">
      <Anchor component={Link} to="/seances">
        {t('sittings')}
      </Anchor>
      <Loaded key={id} id={id} />
    </Stack>
  );
}

function Loaded({ id }: { readonly id: string }): JSX.Element {
  const sitting = useSitting(id);
  useTitle(sitting.data?.entry.title ?? t('sitting'));
  if (sitting.data) return <Shown sitting={sitting.data} />;
  if (sitting.error) return <ProblemAlert error={sitting.error} onRetry={() => void sitting.refetch()} />;
  return <PageOutline />;
}

function Shown({ sitting }: { readonly sitting: Sitting }): JSX.Element {
  const { id, items, hidden, closedAt } = sitting;
  const { typed, cells } = useCells(id);
  const byCase = useMemo(() => typedByCase(typed), [typed]);
  const facts = useFacts(id, items.length);
  const [active, setActive] = useState<string | null>(null);
  const type: Typing = useCallback((caseId, cell) => cells.type({ caseId, cell }), [cells]);
  const entry = shownEntry(sitting, byCase.get(null));
  const closed = closedAt !== null;
  const item = items.find(({ caseId }) => caseId === active) ?? items[0];
  return (
    <>
      <Group gap="sm">
        <Title order={1} size="h2">
          {entry.title}
        </Title>
        {closed && <Pill tone="good">{t('sittingClosed', { day: formatDay(closedAt) })}</Pill>}
        <Text size="sm" className="desk-soft">
          {t('sittingBegun', { moment: formatMoment(sitting.begunAt), by: sitting.begunBy })}
        </Text>
        {!closed && items.every(({ appliedAt }) => appliedAt === null) && <DropSitting id={id} />}
      </Group>
      <SittingTools sitting={sitting} facts={facts} busy={typed.size > 0} />
      <RunStrip />
      <SittingHead entry={entry} closed={closed} type={type} />
      <Members members={entry.members} closed={closed} type={type} />
      <Conflicts typed={typed} cells={cells} rows={facts.rows} schemes={facts.schemes} />
      {facts.error && <ProblemAlert error={facts.error} onRetry={facts.retry} />}
      {hidden > 0 && <Text>{tCount('sittingHidden', hidden)}</Text>}
      {items.length === 0 && <Text>{t('sittingEmpty')}</Text>}
      {items.length > 0 && (
        <div className="sitting-screen">
          <AgendaTable
            items={items}
            facts={facts}
            typed={byCase}
            closed={closed}
            active={item?.caseId ?? null}
            onActive={setActive}
            type={type}
          />
          {item && <Aside sitting={{ ...sitting, entry }} item={item} byCase={byCase} facts={facts} type={type} />}
        </div>
      )}
    </>
  );
}

interface AsideProps {
  readonly sitting: Sitting;
  readonly item: SittingItem;
  readonly byCase: ReturnType<typeof typedByCase>;
  readonly facts: ReturnType<typeof useFacts>;
  readonly type: Typing;
}

function Aside({ sitting, item, byCase, facts: { rows, schemes }, type }: AsideProps): JSX.Element | null {
  const queries = useQueryClient();
  const { id, items } = sitting;
  const again = (): Promise<void> => refresh(queries, sittingKey(id));
  const move = useMutation({
    mutationFn: (before: string | null) => moveOnAgenda(id, item.caseId, before),
    onSuccess: again,
  });
  const takeOff = useMutation({ mutationFn: () => takeOffAgenda(id, item.caseId), onSuccess: again });
  const row = rows.get(item.caseId);
  const error = move.error ?? takeOff.error;
  if (!row) return null;
  const entry = shownItem(item, byCase.get(item.caseId));
  const copies = copiesOf({ item, entry, items, rows, schemes, byCase });
  return (
    <div className="sitting-beside">
      {error && <ProblemAlert error={error} />}
      <CaseAside
        item={item}
        entry={entry}
        row={row}
        scheme={schemeOf(schemes, row)}
        members={sitting.entry.members}
        closed={sitting.closedAt !== null}
        type={type}
        onMove={(by) => {
          const alike = items.filter(({ dispositif }) => dispositif === item.dispositif);
          const at = alike.indexOf(item);
          if (by === -1 && at > 0) move.mutate(alike[at - 1]?.caseId ?? null);
          if (by === 1 && at < alike.length - 1) move.mutate(alike[at + 2]?.caseId ?? null);
        }}
        onTakeOff={() => takeOff.mutate()}
        onCopy={copies.length === 0 ? null : () => copies.forEach(({ caseId, cell }) => type(caseId, cell))}
      />
    </div>
  );
}
