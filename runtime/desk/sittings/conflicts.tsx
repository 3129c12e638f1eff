import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { AgendaRow, AgendaScheme, SittingCell } from '../../../schemas/types/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { t } from '../text.ts';
import type { Cells, TypedCells } from './cells.ts';
import { titleOfValue } from './forms.ts';
import type { Place } from './places.ts';

interface ConflictsProps {
  readonly typed: TypedCells;
  readonly cells: Pick<Cells, 'choose' | 'retry'>;
  readonly rows: ReadonlyMap<string, AgendaRow>;
  readonly schemes: readonly AgendaScheme[];
}

/** Whether what is typed is kept; where a colleague typed in the same place, both texts and which of them stays. */
export function Conflicts({ typed, cells, rows, schemes }: ConflictsProps): JSX.Element {
  const all = [...typed];
  const halted = all.find(([, { error }]) => error !== null)?.[1].error ?? null;
  const conflicts = all.filter(([, { theirs }]) => theirs !== null);
  return (
    <>
      {conflicts.map(([key, { caseId, cell, theirs }]) => (
        <Alert
          key={key}
          color="warn"
          role="alert"
          title={t('sittingElsewhere', { where: whereOf({ caseId, cell }, rows, schemes) })}
        >
          <Stack gap="xs">
            <Text size="sm">{t('sittingMine', { text: saysCell(cell) })}</Text>
            <Text size="sm">{t('sittingTheirs', { text: theirs ? saysCell(theirs) : '' })}</Text>
            <Group gap="xs">
              <Button size="xs" variant="default" onClick={() => cells.choose(key, 'mine')}>
                {t('jotting-mine')}
              </Button>
              <Button size="xs" variant="default" onClick={() => cells.choose(key, 'theirs')}>
                {t('jotting-theirs')}
              </Button>
            </Group>
          </Stack>
        </Alert>
      ))}
      {halted && <ProblemAlert error={halted} onRetry={cells.retry} />}
      <Text size="sm" role="status" c="gray.7">
        {conflicts.length === 0 && halted === null && t(typed.size === 0 ? 'sittingSaved' : 'sittingSaving')}
      </Text>
    </>
  );
}

function whereOf({ caseId, cell }: Place, rows: ConflictsProps['rows'], schemes: readonly AgendaScheme[]): string {
  const what = (cell.field === 'value' ? titleOfValue(schemes, cell.name) : null) ?? t(`sittingField-${cell.field}`);
  return caseId === null ? what : t('sittingFieldOf', { what, number: rows.get(caseId)?.number ?? '' });
}

/** What was typed, in a line. */
export function saysCell(cell: SittingCell): string {
  switch (cell.field) {
    case 'members':
      return cell.value.map(({ name, presence }) => `${name} (${t(`presence-${presence}`)})`).join(', ');
    case 'decision':
      return t(`sittingDecision-${cell.value.type}`);
    case 'votes':
      return cell.value === null ? t('sittingNoVote') : t('sittingVoted', { ...cell.value });
    case 'recused':
      return t('sittingOut', { count: cell.value.filter(({ out }) => out).length });
    default:
      if (typeof cell.value === 'object' && cell.value !== null) return t('sittingSeveral');
      return cell.value === null || cell.value === '' ? t('sittingNothing') : String(cell.value);
  }
}
