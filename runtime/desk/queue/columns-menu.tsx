import { ActionIcon, Button, Checkbox, Group, Popover, Stack } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { QueueRow } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';
import { allColumns, keyOf, mayBeLeftOut, moved, shownColumns, writeShown, type Column } from './shown-columns.ts';
import { useFacets } from './use-facets.ts';
import { useUsualLook } from './use-filter.ts';
import { useWidths } from './use-widths.ts';
import { STEP } from './widths.ts';

type ColumnsMenuProps = {
  readonly rows: readonly QueueRow[];
  readonly dispositif: string;
  readonly shown: string;
  readonly onChange: (shown: string) => void;
};

/** Which columns are shown, and in which order: ticked, and moved by arrows. It takes effect at once. */
export function ColumnsMenu({ rows, dispositif, shown, onChange }: ColumnsMenuProps): JSX.Element {
  const [opened, setOpened] = useState(false);
  const facets = useFacets(dispositif);
  const chosen = shownColumns(rows, shown);
  const keys = new Set(chosen.map(keyOf));
  const others = allColumns(rows, facets?.columns).filter((column) => !keys.has(keyOf(column)));
  const change = (columns: readonly Column[]): void => onChange(writeShown(columns));
  const [widths, setWidth] = useWidths();
  const widen = (column: Column, by: number): void =>
    setWidth(keyOf(column), (widths.get(keyOf(column)) ?? drawnWidth(column)) + by);
  const usual = useUsualLook();
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus withRoles position="bottom-end">
      <Popover.Target>
        <Button variant="default" onClick={() => setOpened(!opened)}>
          {t('columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="desk-columns">
        {/* A line that goes leaves the focus to the next one. */}
        <Stack gap={4} component="ul" className="desk-plain">
          {chosen.map((column, at) => (
            <Group key={keyOf(column)} component="li" justify="space-between" wrap="nowrap" gap="xs">
              <Checkbox
                label={columnTitle(column)}
                checked
                disabled={!mayBeLeftOut(column)}
                onChange={() => change(chosen.filter((one) => one !== column))}
              />
              <Group gap={4} wrap="nowrap">
                <Move
                  column={column}
                  by={-1}
                  disabled={at === 0}
                  onMove={(by) => change(moved(chosen, keyOf(column), by))}
                />
                <Move
                  column={column}
                  by={1}
                  disabled={at === chosen.length - 1}
                  onMove={(by) => change(moved(chosen, keyOf(column), by))}
                />
                <Widen column={column} by={-1} onWiden={() => widen(column, -STEP)} />
                <Widen column={column} by={1} onWiden={() => widen(column, STEP)} />
              </Group>
            </Group>
          ))}
          {others.map((column) => (
            <li key={keyOf(column)}>
              <Checkbox label={columnTitle(column)} checked={false} onChange={() => change([...chosen, column])} />
            </li>
          ))}
        </Stack>
        <Button mt="xs" variant="subtle" size="compact-sm" disabled={shown === '' && widths.size === 0} onClick={usual}>
          {t('usualColumns')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

type MoveProps = {
  readonly column: Column;
  readonly by: 1 | -1;
  readonly disabled: boolean;
  readonly onMove: (by: 1 | -1) => void;
};

function Move({ column, by, disabled, onMove }: MoveProps): JSX.Element {
  const title = columnTitle(column);
  return (
    <ActionIcon
      variant="default"
      aria-label={t(by === 1 ? 'moveColumnRight' : 'moveColumnLeft', { title })}
      // It stays where the focus is: who moves a column twice presses twice.
      aria-disabled={disabled}
      onClick={() => !disabled && onMove(by)}
    >
      <span aria-hidden="true">{by === 1 ? '↓' : '↑'}</span>
    </ActionIcon>
  );
}

type WidenProps = { readonly column: Column; readonly by: 1 | -1; readonly onWiden: () => void };

function Widen({ column, by, onWiden }: WidenProps): JSX.Element {
  const title = columnTitle(column);
  return (
    <ActionIcon
      variant="default"
      aria-label={t(by === 1 ? 'widenColumn' : 'narrowColumn', { title })}
      onClick={onWiden}
    >
      <span aria-hidden="true">{by === 1 ? '+' : '−'}</span>
    </ActionIcon>
  );
}

/** How wide a column is drawn that nobody chose a width for. */
function drawnWidth(column: Column): number {
  const heading = document.querySelector<HTMLElement>(`th[data-column='${CSS.escape(keyOf(column))}']`);
  return heading?.offsetWidth ?? 160;
}

/** What stands above a column. */
export const columnTitle = (column: Column): string => (column.type === 'own' ? t(column.name) : column.title);
