import { Menu } from '@mantine/core';
import type { JSX } from 'react';
import { PressedMenu, type PressedLine } from '../pressed-menu.tsx';
import { t } from './text.ts';

/** What can be done with a row. */
export type RowDeed = 'above' | 'below' | 'up' | 'down' | 'copy' | 'remove';

const DEEDS: readonly RowDeed[] = ['above', 'below', 'copy', 'up', 'down', 'remove'];

type RowMenuProps = {
  readonly menu: PressedLine<number>;
  /** How many there are. */
  readonly rows: number;
  readonly onDeed: (row: number, deed: RowDeed) => void;
};

/** What can be done with the row whose number was pressed. */
export function RowMenu({ menu, rows, onDeed }: RowMenuProps): JSX.Element {
  const row = menu.line ?? 0;
  const isThere: Partial<Record<RowDeed, boolean>> = { up: row > 0, down: row < rows - 1, remove: rows > 1 };
  return (
    <PressedMenu {...menu} position="bottom-start" label={t('tableRowMenu', { row: row + 1 })}>
      {DEEDS.map((deed) => (
        <Menu.Item key={deed} disabled={isThere[deed] === false} onClick={() => onDeed(row, deed)}>
          {t(`tableRow-${deed}`)}
        </Menu.Item>
      ))}
    </PressedMenu>
  );
}
