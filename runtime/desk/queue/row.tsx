import { Anchor, Checkbox, Group, Table, Text } from '@mantine/core';
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
        {amongOthers && (
          <Text size="xs" c="gray.7">
            {row.dispositifTitle}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{row.applicant}</Table.Td>
      <Table.Td className="desk-to-do">
        <ToDo row={row} onOpen={onOpen} />
      </Table.Td>
      {headings.map((heading) => {
        const column = row.columns.find((item) => item.title === heading);
        return (
          <Table.Td key={heading} data-label={heading}>
            {column?.text ?? ''}
          </Table.Td>
        );
      })}
      <Table.Td data-label={t('filedAt')}>{formatShortDay(row.filedAt)}</Table.Td>
      <Table.Td data-label={t('dueAt')}>{row.dueAt && <DueDate value={row.dueAt} />}</Table.Td>
      <Table.Td data-label={t('assignee')}>{row.assignee?.name ?? ''}</Table.Td>
    </Table.Tr>
  );
}

function ToDo({ row, onOpen }: Pick<RowProps, 'row' | 'onOpen'>): JSX.Element {
  return (
    <>
      <Text size="sm">{row.taskTitle ?? row.stateTitle}</Text>
      <Group gap={4}>
        {row.unreadSince && (
          <Link to={caseAddress(row.caseId, 'messages')} onClick={onOpen} className={pillClass('info', true)}>
            {t('unreadMessage')}
          </Link>
        )}
        {row.taskTitle && (
          <Text size="xs" c="gray.7">
            {row.stateTitle}
          </Text>
        )}
        {row.routeTitle && (
          <Text size="xs" c="gray.7">
            {row.routeTitle}
          </Text>
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
      </Group>
    </>
  );
}

const TONES = { info: 'info', warning: 'warn', danger: 'danger' } as const;
