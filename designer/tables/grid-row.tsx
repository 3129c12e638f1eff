import { memo, type JSX, type KeyboardEvent, type MouseEvent } from 'react';
import type { PressedLine } from '../pressed-menu.tsx';
import { t } from './text.ts';
import { GridCellView } from './grid-cell.tsx';
import type { CellPlace } from './grid-state.ts';
import type { CellProblem } from './read-block.ts';
import type { GridCell, GridColumn } from './table-model.ts';

/** What hands do to cells: the same functions each time. */
export type GridHands = {
  readonly press: (place: CellPlace, hand: MouseEvent) => void;
  /** The hand that pressed came over a cell, or the cell came under the hand. */
  readonly draw: (place: CellPlace, hand: MouseEvent) => void;
  readonly open: (place: CellPlace) => void;
  readonly type: (text: string) => void;
  readonly leave: () => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly menu: PressedLine<number>['press'];
};

type GridRowProps = {
  readonly rank: number;
  readonly row: readonly GridCell[];
  readonly columns: readonly GridColumn[];
  /** The column that the hands are on; null where they are on another row. */
  readonly here: number | null;
  /** First and last column of what is marked; none is between them where nothing is. */
  readonly from: number;
  readonly to: number;
  /** What is being typed, and what is wrong with it, where the hands are. */
  readonly typed: string | null;
  readonly problem: CellProblem | null;
  /** What the compiler says of it, and of its cells. */
  readonly mark: string | undefined;
  readonly cellMarks: readonly (string | undefined)[];
  readonly isMenuOpen: boolean;
  readonly hands: GridHands;
};

/** One row, drawn anew where something of it changes: of five hundred, an arrow changes one or two. */
export const GridRow = memo(function GridRow(props: GridRowProps): JSX.Element {
  const { rank, row, columns, here, from, to, typed, problem, mark, cellMarks, isMenuOpen, hands } = props;
  return (
    <tr>
      <th scope="row" className={mark ? 'studio-grid-wrong' : undefined} title={mark}>
        <button
          type="button"
          className="studio-grid-handle"
          aria-label={t('tableRowMenu', { row: rank + 1 })}
          aria-haspopup="menu"
          aria-expanded={isMenuOpen}
          onClick={(event) => hands.menu(rank, event)}
        >
          {rank + 1}
        </button>
      </th>
      {row.map((cell, column) => {
        const place = { row: rank, column };
        const isHere = column === here;
        return (
          <GridCellView
            key={column}
            cell={cell}
            column={columns[column]}
            isHere={isHere}
            isMarked={column >= from && column <= to}
            mark={cellMarks[column]}
            problem={isHere ? problem : null}
            typed={isHere ? typed : null}
            onPress={(hand) => hands.press(place, hand)}
            onDraw={(hand) => hands.draw(place, hand)}
            onOpen={() => hands.open(place)}
            onType={hands.type}
            onLeave={hands.leave}
            onKey={hands.key}
          />
        );
      })}
    </tr>
  );
}, isSame);

/** Whether two of them look alike: what is read of the files anew says mostly the same. */
function isSame(former: GridRowProps, next: GridRowProps): boolean {
  return (
    areSame(plainOf(former), plainOf(next)) &&
    areSame(former.cellMarks, next.cellMarks) &&
    (former.row === next.row ||
      (former.row.length === next.row.length && former.row.every((cell, rank) => isSameCell(cell, next.row[rank]))))
  );
}

/** All that is the same where it says the same. */
function plainOf(props: GridRowProps): readonly unknown[] {
  const { rank, columns, here, from, to, typed, problem, mark, isMenuOpen, hands } = props;
  return [rank, columns, here, from, to, typed, problem, mark, isMenuOpen, hands];
}

const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some === others || (some.length === others.length && some.every((one, rank) => Object.is(one, others[rank])));

const isSameCell = (one: GridCell, other: GridCell | undefined): boolean =>
  one.text === other?.text && one.isSource === other.isSource && one.feel === other.feel;
