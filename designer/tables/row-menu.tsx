import { Menu, UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { t } from '../text.ts';

/** What can be done with a row. */
export type RowDeed = 'above' | 'below' | 'up' | 'down' | 'copy' | 'remove';

const DEEDS: readonly RowDeed[] = ['above', 'below', 'copy', 'up', 'down', 'remove'];

type RowMenuProps = { readonly row: number; readonly rows: number; readonly onDeed: (deed: RowDeed) => void };

/** The number of a row, which opens what can be done with it. */
export function RowMenu({ row, rows, onDeed }: RowMenuProps): JSX.Element {
  const isThere: Partial<Record<RowDeed, boolean>> = { up: row > 0, down: row < rows - 1, remove: rows > 1 };
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton className="studio-grid-handle" aria-label={t('tableRowMenu', { row: row + 1 })}>
          {row + 1}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {DEEDS.map((deed) => (
          <Menu.Item key={deed} disabled={isThere[deed] === false} onClick={() => onDeed(deed)}>
            {t(`tableRow-${deed}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
