import { Menu, UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { sayUnit, setFrenchSpaces } from '../../engine/form/words/index.ts';
import { MENU } from '../pressed-menu.tsx';
import { t } from './text.ts';
import type { GridColumn } from './table-model.ts';

/** What can be done with a column. */
export type ColumnDeed = 'rename' | 'add' | 'left' | 'right' | 'remove' | 'uses' | 'name';

type ColumnHeadingProps = {
  readonly column: GridColumn;
  readonly columns: readonly GridColumn[];
  /** What the compiler says of it. */
  readonly mark: string | undefined;
  readonly onDeed: (deed: ColumnDeed) => void;
};

const DEEDS: readonly ColumnDeed[] = ['rename', 'add', 'left', 'right', 'remove'];
/** Results have a name, by which rules and texts read them. */
const OF_RESULTS: readonly ColumnDeed[] = [...DEEDS, 'uses', 'name'];

/** The title of a column, what its conditions look at, and what can be done with it. */
export function ColumnHeading({ column, columns, mark, onDeed }: ColumnHeadingProps): JSX.Element {
  const className = [column.side === 'outputs' && 'studio-grid-result', mark && 'studio-grid-wrong']
    .filter(Boolean)
    .join(' ');
  if (column.side === 'note') return <th scope="col">{t('tableNote')}</th>;
  const { side } = column;
  const own = columns.filter(({ side }) => side === column.side);
  const isThere: Partial<Record<ColumnDeed, boolean>> = {
    left: column.rank > 0,
    right: column.rank < own.length - 1,
    remove: own.length > 1,
  };
  return (
    <th scope="col" className={className} title={mark} aria-label={setFrenchSpaces(column.label)}>
      <Menu {...MENU} position="bottom-start">
        <Menu.Target>
          <UnstyledButton className="studio-grid-handle">
            <span className="studio-grid-side">{t(`tableSide-${column.side}`)}</span>
            {setFrenchSpaces(column.label)}
            {column.counts !== null && ` (${sayUnit(column.counts)})`}
            {column.reads !== null && column.reads !== column.label && (
              <span className="studio-grid-reads">{setFrenchSpaces(column.reads)}</span>
            )}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {(side === 'outputs' ? OF_RESULTS : DEEDS).map((deed) => (
            <Menu.Item key={deed} disabled={isThere[deed] === false} onClick={() => onDeed(deed)}>
              {t(deed === 'add' ? `tableColumn-add-${side}` : `tableColumn-${deed}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </th>
  );
}
