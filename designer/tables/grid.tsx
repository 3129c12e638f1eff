import { Text, VisuallyHidden } from '@mantine/core';
import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type JSX,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { usePressedLine } from '../pressed-menu.tsx';
import { useSteady } from '../steady.ts';
import { t } from './text.ts';
import { GridRow, type GridHands } from './grid-row.tsx';
import {
  FIRST_CELL,
  goTo,
  isDrawn,
  markedIn,
  moveBy,
  within,
  type CellPlace,
  type GridState,
  type Point,
} from './grid-state.ts';
import { readCells, writeCells } from './clipboard.ts';
import type { TableMarks } from './marks.ts';
import type { CellProblem } from './read-block.ts';
import type { GridColumn, TableView } from './table-model.ts';
import { RowMenu, type RowDeed } from './row-menu.tsx';
import { ColumnHeading, type ColumnDeed } from './column-heading.tsx';

/** What became of cells that were to be written. */
type Written =
  | { readonly type: 'written' }
  | { readonly type: 'refused' }
  | { readonly type: 'problem'; readonly problem: CellProblem };

type GridProps = {
  readonly table: TableView;
  readonly marks: TableMarks;
  /** Writes cells from a place on; tells the first that cannot be read. What is refused stays as it is typed. */
  readonly onWrite: (from: CellPlace, cells: readonly (readonly string[])[]) => Written;
  readonly onRow: (row: number, deed: RowDeed) => void;
  readonly onColumn: (column: GridColumn, deed: ColumnDeed) => void;
};

/**
 * A decision table under the hands of an author: the keys, the marks and the clipboard of a spreadsheet, and the roles that
 * a screen reader expects of one (ARIA grid pattern). What is typed is written when the cell is left.
 */
export function Grid({ table, marks, onWrite, onRow, onColumn }: GridProps): JSX.Element {
  const size = { rows: table.rows.length, columns: table.columns.length };
  const [held, setState] = useState<GridState>(FIRST_CELL);
  const state = within(held, size);
  const [problem, setProblem] = useState<CellProblem | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  /** Whether the next cell takes the keyboard: only once the author is in the grid. */
  const isEntered = useRef(false);
  /** Where the hand pressed that may draw from there. */
  const pressed = useRef<Point | null>(null);
  const { at, typed } = state;
  const menu = usePressedLine<number>();
  // Columns as they were, as long as they say the same: rows are drawn anew with them.
  const [columns, keepColumns] = useState(table.columns);
  if (columns !== table.columns && JSON.stringify(columns) !== JSON.stringify(table.columns))
    keepColumns(table.columns);
  /** Whether what is typed is still to be written: the field that goes with its cell loses the keyboard once more. */
  const isTyping = useRef(false);
  // Before it is painted: the next key is for where the author then is.
  useLayoutEffect(() => {
    isTyping.current = typed !== null;
  }, [typed]);
  useLayoutEffect(() => {
    if (!isEntered.current || typed !== null) return;
    grid.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  }, [at.row, at.column, typed]);

  const write = (from: CellPlace, cells: readonly (readonly string[])[], then: GridState): void => {
    const written = onWrite(from, cells);
    setProblem(written.type === 'problem' ? written.problem : null);
    if (written.type === 'written') {
      isTyping.current = false;
      setState(then);
    }
  };
  const textAt = ({ row, column }: CellPlace): string => table.rows[row]?.[column]?.text ?? '';
  /** Writes what is typed and goes on; stays where it cannot be read. */
  const leave = (to: CellPlace): void => {
    if (typed === null || typed === textAt(at)) {
      setProblem(null);
      setState(goTo(state, to));
    } else write(at, [[typed]], goTo(state, to));
  };
  const onBlur = (): void => {
    if (isTyping.current) leave(at);
  };
  const point = (to: CellPlace, marking: boolean): void =>
    typed === null ? setState(goTo(state, to, marking)) : leave(to);
  const step = (key: string): CellPlace => moveBy(key, state, size, false) ?? at;

  const onTypingKey = (event: KeyboardEvent): void => {
    const keys: Readonly<Record<string, () => void>> = {
      Enter: () => leave(step(event.shiftKey ? 'ArrowUp' : 'ArrowDown')),
      Tab: () => leave(step(event.shiftKey ? 'ArrowLeft' : 'ArrowRight')),
      Escape: () => {
        isTyping.current = false;
        setProblem(null);
        setState({ ...state, typed: null });
      },
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const clear = (): void => {
    const { from, to } = markedIn(state);
    const blank = Array.from({ length: to.row - from.row + 1 }, () =>
      Array.from({ length: to.column - from.column + 1 }, () => ''),
    );
    write(from, blank, state);
  };
  const onKey = (event: KeyboardEvent): void => {
    const control = event.ctrlKey || event.metaKey;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onRow(at.row, event.key === 'ArrowUp' ? 'up' : 'down');
      setState(goTo(state, step(event.key)));
      return;
    }
    const to = moveBy(event.key, state, size, control);
    if (to) {
      event.preventDefault();
      setState(goTo(state, to, event.shiftKey));
    } else if (event.key === 'Enter' && control) {
      event.preventDefault();
      onRow(at.row, 'below');
      setState(goTo(state, { row: at.row + 1, column: 0 }));
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      setState({ ...goTo(state, at), typed: textAt(at) });
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      clear();
    } else if (event.key.length === 1 && !control && !event.altKey) {
      event.preventDefault();
      setState({ ...goTo(state, at), typed: event.key });
    }
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (typed !== null) return;
    const { from, to } = markedIn(state);
    const rows = table.rows.slice(from.row, to.row + 1).map((row) => row.slice(from.column, to.column + 1));
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeCells(rows.map((row) => row.map(({ text }) => text))));
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (typed !== null) return;
    event.preventDefault();
    const cells = readCells(event.clipboardData.getData('text/plain'));
    if (cells.length > 0) write(markedIn(state).from, cells, state);
  };

  const marked = markedIn(state);
  const press = useSteady((here: CellPlace, hand: MouseEvent) => {
    pressed.current = { clientX: hand.clientX, clientY: hand.clientY };
    point(here, hand.shiftKey);
  });
  const draw = useSteady((here: CellPlace, hand: MouseEvent) => {
    if (pressed.current && isDrawn(pressed.current, hand)) point(here, true);
  });
  const open = useSteady((here: CellPlace) => setState({ ...goTo(state, here), typed: textAt(here) }));
  const type = useSteady((text: string) => setState({ ...state, typed: text }));
  const lost = useSteady(onBlur);
  const key = useSteady((event: KeyboardEvent) => (typed === null ? onKey(event) : onTypingKey(event)));
  const hands: GridHands = useMemo(
    () => ({ press, draw, open, type, leave: lost, key, menu: menu.press }),
    [press, draw, open, type, lost, key, menu.press],
  );

  return (
    <>
      <div className="studio-grid-scroll">
        <table
          ref={grid}
          // The ARIA grid pattern is made of a table: its rows and cells are those of one.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          className="studio-grid"
          aria-label={setFrenchSpaces(table.title)}
          aria-multiselectable
          onCopy={onCopy}
          onPaste={onPaste}
          onFocus={() => (isEntered.current = true)}
          onBlur={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget)) isEntered.current = false;
          }}
        >
          <thead>
            <tr>
              <th className="studio-grid-corner">
                <VisuallyHidden>{t('tableRow')}</VisuallyHidden>
              </th>
              {table.columns.map((column) => (
                <ColumnHeading
                  key={`${column.side} ${column.rank}`}
                  column={column}
                  columns={table.columns}
                  mark={marks.column(column)}
                  onDeed={(deed) => onColumn(column, deed)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, rank) => {
              const isHere = rank === at.row;
              const isIn = rank >= marked.from.row && rank <= marked.to.row;
              return (
                <GridRow
                  // Rows have no names of their own: their rank is what they are known by.
                  key={rank}
                  rank={rank}
                  row={row}
                  columns={columns}
                  here={isHere ? at.column : null}
                  from={isIn ? marked.from.column : Infinity}
                  to={isIn ? marked.to.column : -1}
                  typed={isHere ? typed : null}
                  problem={isHere ? problem : null}
                  mark={marks.row(rank)}
                  cellMarks={marks.cells(rank)}
                  isMenuOpen={menu.isOpen && menu.line === rank}
                  hands={hands}
                />
              );
            })}
          </tbody>
          {table.defaults && (
            <tfoot>
              <tr>
                <td colSpan={1 + table.columns.length - table.defaults.length - 1}>{t('tableOtherCases')}</td>
                {table.defaults.map((cell, column) => (
                  <td key={column} colSpan={column === table.defaults?.length ? 2 : 1}>
                    {cell.text}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <RowMenu menu={menu} rows={size.rows} onDeed={onRow} />
      <Text size="sm" c="var(--cg-danger)" role="alert" mih="1.5em">
        {problem &&
          t(`tableProblem-${problem.code}`, {
            row: problem.at.row + 1,
            column: table.columns[problem.at.column]?.label || t('tableNote'),
            text: problem.text,
          })}
      </Text>
    </>
  );
}
