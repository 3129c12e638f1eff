import { Checkbox, Table } from '@mantine/core';
import type { JSX } from 'react';
import type { QueueRow } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';
import { caseAddress } from './place.ts';
import { isCounted, Row } from './row.tsx';
import { useFilter } from './use-filter.ts';
import { useRowKeys } from './use-row-keys.ts';

type QueueTableProps = {
  readonly rows: readonly QueueRow[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onOpen: (caseId: string) => void;
};

/** Rows of the queue. Down and up arrows (or j and k) go from row to row, x selects. On a phone each row is a card. */
export function QueueTable({ rows, selected, onSelect, onOpen }: QueueTableProps): JSX.Element | null {
  const [{ view }] = useFilter();
  const scheme = onlyScheme(rows);
  const columns = scheme?.columns ?? [];
  const headings = columns.map(({ title }) => title);
  const toggle = (caseId: string): void => onSelect(toggled(selected, caseId));
  const onKeyDown = useRowKeys(toggle);
  if (rows.length === 0) return null;
  return (
    <div className="desk-queue">
      <Table highlightOnHover verticalSpacing={0} horizontalSpacing="xs" captionSide="top" onKeyDown={onKeyDown}>
        {scheme && <Table.Caption className="desk-scheme">{scheme.dispositifTitle}</Table.Caption>}
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Checkbox
                aria-label={t('selectAll')}
                checked={rows.every((row) => selected.has(row.caseId))}
                onChange={(event) =>
                  onSelect(new Set(event.currentTarget.checked ? rows.map((row) => row.caseId) : []))
                }
              />
            </Table.Th>
            <Table.Th>{t('number')}</Table.Th>
            {scheme === null && <Table.Th>{t('dispositif')}</Table.Th>}
            <Table.Th>{t('applicant')}</Table.Th>
            <Table.Th>{t('toDo')}</Table.Th>
            <Table.Th>{t('dueAt')}</Table.Th>
            <Table.Th>{t('assignee')}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column.title} {...(isCounted(column) && { className: 'desk-amount' })}>
                {column.title}
              </Table.Th>
            ))}
            <Table.Th>{t('filedAt')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row
              key={`${row.caseId} ${row.taskId ?? ''}`}
              row={row}
              address={caseAddress(row.caseId, view)}
              headings={headings}
              amongOthers={scheme === null}
              selected={selected.has(row.caseId)}
              onToggle={() => toggle(row.caseId)}
              onOpen={() => onOpen(row.caseId)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** While all rows are of one scheme, its own columns are shown, and its name is said once: a row of it. */
function onlyScheme([first, ...others]: readonly QueueRow[]): QueueRow | null {
  return first && others.every(({ dispositif }) => dispositif === first.dispositif) ? first : null;
}

function toggled(selected: ReadonlySet<string>, caseId: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(caseId)) next.add(caseId);
  return next;
}
