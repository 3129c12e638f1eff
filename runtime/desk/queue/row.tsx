import { Anchor, Checkbox, Table } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { QueueRow } from '../../../schemas/types/api.ts';
import { formatShortDay } from '../../ui/format.ts';
import { t } from '../text.ts';
import { DueDate } from './due-date.tsx';
import { caseAddress } from './place.ts';
import { Pill, pillClass } from '../../ui/pill.tsx';

type RowProps = {
  readonly row: QueueRow;
  /** Where its case is opened. */
  readonly address: string;
  /** Titles of the scheme's own columns. */
  readonly headings: readonly string[];
  /** Whether rows of other schemes are shown. */
  readonly amongOthers: boolean;
  readonly selected: boolean;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
};

/** One task of the queue. `data-label` names each value where the row is shown as a card, without headings. */
export function Row({ row, address, headings, amongOthers, selected, onToggle, onOpen }: RowProps): JSX.Element {
  return (
    <Table.Tr data-case={row.caseId}>
      <Table.Td>
        <Checkbox aria-label={t('selectCase', { number: row.number })} checked={selected} onChange={onToggle} />
      </Table.Td>
      <Table.Td>
        <Anchor component={Link} to={address} onClick={onOpen} className="desk-number" data-row-link>
          {row.number}
        </Anchor>
      </Table.Td>
      {amongOthers && (
        <Table.Td className="desk-cut" title={row.dispositifTitle}>
          {row.dispositifTitle}
        </Table.Td>
      )}
      <Table.Td className="desk-cut" title={row.applicant}>
        {row.applicant}
      </Table.Td>
      <Table.Td className="desk-to-do">
        <ToDo row={row} onOpen={onOpen} />
      </Table.Td>
      <Table.Td data-label={t('dueAt')}>{row.dueAt && <DueDate value={row.dueAt} />}</Table.Td>
      <Table.Td data-label={t('assignee')} className="desk-cut">
        {row.assignee?.name ?? ''}
      </Table.Td>
      {headings.map((heading) => {
        const column = row.columns.find((item) => item.title === heading);
        return (
          <Table.Td
            key={heading}
            data-label={heading}
            className={column && isCounted(column) ? 'desk-amount' : 'desk-cut'}
          >
            {column?.text ?? ''}
          </Table.Td>
        );
      })}
      <Table.Td data-label={t('filedAt')}>{formatShortDay(row.filedAt)}</Table.Td>
    </Table.Tr>
  );
}

/** What is to be done and where the case stands, on one line; what calls is never cut. */
function ToDo({ row, onOpen }: Pick<RowProps, 'row' | 'onOpen'>): JSX.Element {
  const where = [row.taskTitle && row.stateTitle, row.routeTitle].filter(Boolean).join(' · ');
  const what = row.taskTitle ?? row.stateTitle;
  return (
    <div className="desk-line">
      <span className="desk-cut" title={[what, where].filter(Boolean).join(' · ')}>
        {what} {where && <span className="desk-soft">{where}</span>}
      </span>
      {row.unreadSince && (
        <Link to={caseAddress(row.caseId, 'messages')} onClick={onOpen} className={pillClass('info', true)}>
          {t('unreadMessage')}
        </Link>
      )}
      {row.remindedAt && (
        <Pill small tone="warn">
          {t('opinionReminded', { date: formatShortDay(row.remindedAt) })}
        </Pill>
      )}
      {row.alerts.map((alert) => (
        <Pill key={alert.label} small tone={TONES[alert.tone]}>
          {alert.label}
        </Pill>
      ))}
    </div>
  );
}

/** Whether the values of a column are compared by their size: they then stand under one another by their last figure. */
export const isCounted = ({ type }: Pick<QueueRow['columns'][number], 'type'>): boolean =>
  ['money', 'number', 'integer'].includes(type);

const TONES = { info: 'info', warning: 'warn', danger: 'danger' } as const;
