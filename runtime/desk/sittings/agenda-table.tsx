import { Table } from '@mantine/core';
import { useCallback, type JSX, type KeyboardEvent } from 'react';
import { formatMoney } from '../../ui/format.ts';
import type { SittingItem } from '../../../schemas/types/api.ts';
import { t, tCount } from '../text.ts';
import { groupsOf, sumsOf, type AgendaGroup } from './agenda.ts';
import { AgendaRowLine } from './agenda-row.tsx';
import type { TypedCell } from './cells.ts';
import { schemeOf } from './forms.ts';
import type { Typing } from './typing.ts';
import type { Facts } from './use-sitting.ts';

interface AgendaTableProps {
  readonly items: readonly SittingItem[];
  readonly facts: Facts;
  readonly typed: ReadonlyMap<string | null, readonly TypedCell[]>;
  readonly closed: boolean;
  readonly active: string | null;
  readonly onActive: (caseId: string) => void;
  readonly type: Typing;
}

/** The agenda as a grid, a row a case: Entrée and Maj + Entrée go from row to row in the same column. */
export function AgendaTable(props: AgendaTableProps): JSX.Element {
  const { items } = props;
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || event.altKey || event.ctrlKey || event.metaKey) return;
    if (goBeside(event.target, event.shiftKey ? -1 : 1)) event.preventDefault();
  }, []);
  return (
    <div className="desk-cards sitting-agenda">
      <Table aria-label={t('sittingCases')} verticalSpacing={0} horizontalSpacing={6} onKeyDown={onKeyDown}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('number')}</Table.Th>
            <Table.Th>{t('sittingApplicant')}</Table.Th>
            <Table.Th className="desk-amount">{t('sittingAsked')}</Table.Th>
            <Table.Th className="desk-amount">{t('sittingProposed')}</Table.Th>
            <Table.Th>{t('sittingDecision')}</Table.Th>
            <Table.Th className="desk-amount">{t('sittingGranted')}</Table.Th>
            <Table.Th>{t('sittingVotes')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        {groupsOf(items).map((group) => (
          <Group key={group.dispositif} {...props} group={group} />
        ))}
      </Table>
    </div>
  );
}

function Group({ group, ...props }: AgendaTableProps & { readonly group: AgendaGroup }): JSX.Element {
  const { facts, typed, closed, active, onActive, type } = props;
  const { rows, schemes } = facts;
  const title = group.items.map(({ caseId }) => rows.get(caseId)?.dispositif.name).find((one) => one !== undefined);
  const sums = sumsOf(group.items, rows, schemes, typed);
  return (
    <Table.Tbody>
      <Table.Tr className="sitting-scheme">
        <Table.Th scope="rowgroup" colSpan={2}>
          {title ?? t('loading')}{' '}
          <span className="desk-soft">
            {t('sittingSums', {
              cases: tCount('sittingCount', sums.cases),
              decided: tCount('sittingDecided', sums.decided),
            })}
          </span>
        </Table.Th>
        <Table.Td data-label={t('sittingAsked')} className="desk-amount">
          {amountOr(sums.asked)}
        </Table.Td>
        <Table.Td data-label={t('sittingProposed')} className="desk-amount">
          {amountOr(sums.proposed)}
        </Table.Td>
        <Table.Td />
        <Table.Td data-label={t('sittingGranted')} className="desk-amount">
          {amountOr(sums.granted)}
        </Table.Td>
        <Table.Td />
      </Table.Tr>
      {group.items.map((item) => {
        const row = rows.get(item.caseId);
        return (
          <AgendaRowLine
            key={item.caseId}
            item={item}
            row={row}
            scheme={schemeOf(schemes, row)}
            typed={typed.get(item.caseId)}
            closed={closed}
            active={active === item.caseId}
            onActive={onActive}
            type={type}
          />
        );
      })}
    </Table.Tbody>
  );
}

const amountOr = (amount: number): string => (amount === 0 ? '' : formatMoney(amount));

/** Goes to the same column of a row beside; says whether there is one. */
function goBeside(target: EventTarget, by: 1 | -1): boolean {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-cell]') : null;
  const table = cell?.closest('table');
  if (!cell || !table) return false;
  const column = [...table.querySelectorAll<HTMLElement>(`[data-cell="${cell.dataset.cell ?? ''}"]`)].filter(
    (one) => !one.matches(':disabled'),
  );
  const next = column[column.indexOf(cell) + by];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
  return next !== undefined;
}
