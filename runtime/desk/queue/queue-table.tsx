import { Checkbox, Table } from '@mantine/core';
import type { JSX } from 'react';
import type { QueueRow } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';
import { columnTitle } from './columns-menu.tsx';
import { caseAddress } from './place.ts';
import { Resizer } from './resizer.tsx';
import { Row, widthStyle } from './row.tsx';
import { SortHeading } from './sort-heading.tsx';
import { directionOf } from './sorting.ts';
import { saidOnce, type Said } from './said-once.ts';
import { keyOf, onlyScheme, shownColumns, type Column } from './shown-columns.ts';
import { useCutMarks } from './use-cut-marks.ts';
import { useFilter, useShown } from './use-filter.ts';
import { useRowKeys } from './use-row-keys.ts';
import { staying, useDrawnWidths, useStaying } from './use-widths.ts';

type QueueTableProps = {
  readonly rows: readonly QueueRow[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onOpen: (caseId: string) => void;
};

/** Rows of the queue. Down and up arrows (or j and k) go from row to row, x selects. On a phone each row is a card. */
export function QueueTable({ rows, selected, onSelect, onOpen }: QueueTableProps): JSX.Element | null {
  const [{ view, by }, change] = useFilter();
  const [shown] = useShown();
  const scheme = onlyScheme(rows);
  const said = saidOnce(rows);
  const columns = shownColumns(rows, shown);
  const toggle = (caseId: string): void => onSelect(toggled(selected, caseId));
  const onKeyDown = useRowKeys(toggle);
  const { widths, draw, keep } = useDrawnWidths();
  const table = useStaying();
  useCutMarks(table);
  const stays = staying(columns);
  if (rows.length === 0) return null;
  return (
    <div className="desk-queue">
      <Table
        ref={table}
        highlightOnHover
        verticalSpacing={0}
        horizontalSpacing={6}
        captionSide="top"
        onKeyDown={onKeyDown}
        data-said={said.what === null ? undefined : ''}
        aria-label={scheme || said.what !== null ? undefined : t('queue')}
      >
        {(scheme || said.what !== null) && (
          <Table.Caption className="desk-scheme">
            {scheme?.dispositifTitle} {said.what !== null && <SaidOnce said={said} />}
          </Table.Caption>
        )}
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
            <Table.Th aria-sort={directionOf(by, 'number')}>
              <SortHeading title={t('number')} by={by} name="number" onSort={change} />
            </Table.Th>
            {columns.map((column) => {
              const key = keyOf(column);
              return (
                <Table.Th
                  key={key}
                  data-column={key}
                  aria-sort={directionOf(by, key)}
                  data-stays={stays.get(key)}
                  className={isAmount(column) ? 'desk-heading desk-amount' : 'desk-heading'}
                  style={widthStyle(widths.get(key))}
                >
                  <SortHeading title={columnTitle(column)} by={by} name={key} onSort={change} />
                  <Resizer
                    onDraw={(pixels) => draw(key, pixels)}
                    onDone={(pixels) => keep(key, pixels)}
                    onReset={() => keep(key, null)}
                  />
                </Table.Th>
              );
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row
              key={`${row.caseId} ${row.taskId ?? ''}`}
              row={row}
              address={caseAddress(row.caseId, view)}
              said={said}
              columns={columns}
              widths={widths}
              stays={stays}
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

/** What is to be done for each row of the list, said here alone. */
function SaidOnce({ said: { what, where } }: { readonly said: Said }): JSX.Element {
  return (
    <span className="desk-said">
      {t('toDoForAll', { what: what ?? '' })} {where !== null && <span className="desk-soft">· {where}</span>}
    </span>
  );
}

const isAmount = (column: Column): boolean => column.type === 'scheme' && column.counted;

function toggled(selected: ReadonlySet<string>, caseId: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(caseId)) next.add(caseId);
  return next;
}
