import { useId, useLayoutEffect, useRef, type JSX, type KeyboardEvent, type MouseEvent } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { t } from './text.ts';
import type { CellProblem } from './read-block.ts';
import type { GridCell, GridColumn } from './table-model.ts';

type GridCellProps = {
  readonly cell: GridCell;
  readonly column: GridColumn | undefined;
  /** The author's hands are on it. */
  readonly isHere: boolean;
  readonly isMarked: boolean;
  /** What the compiler says of it. */
  readonly mark: string | undefined;
  readonly problem: CellProblem | null;
  /** What is being typed in it; null when nothing is. */
  readonly typed: string | null;
  readonly onPress: (hand: MouseEvent) => void;
  /** The hand that pressed came over it, or it came under the hand. */
  readonly onDraw: (hand: MouseEvent) => void;
  readonly onOpen: () => void;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
};

/** One cell: its words, or the field in which they are typed. */
export function GridCellView(props: GridCellProps): JSX.Element {
  const { cell, column, isHere, isMarked, mark, problem, typed, onPress, onDraw, onOpen, onKey } = props;
  const classes = [
    cell.isSource && 'studio-grid-source',
    (column?.type === 'number' || column?.type === 'money') && 'studio-grid-number',
    column?.side === 'outputs' && 'studio-grid-result',
    (mark ?? problem) && 'studio-grid-wrong',
    column?.side === 'outputs' && cell.text === '' && 'studio-grid-wrong',
  ];
  return (
    <td
      tabIndex={isHere ? 0 : -1}
      aria-selected={isMarked}
      aria-invalid={mark || problem ? true : undefined}
      title={mark}
      className={classes.filter(Boolean).join(' ')}
      onMouseDown={(event) => {
        if (typed === null) onPress(event);
      }}
      onMouseEnter={(event) => {
        if (event.buttons === 1 && typed === null) onDraw(event);
      }}
      onDoubleClick={onOpen}
      onKeyDown={onKey}
    >
      {typed === null ? <CellWords cell={cell} column={column} /> : <CellField {...props} typed={typed} />}
    </td>
  );
}

function CellWords({ cell, column }: Pick<GridCellProps, 'cell' | 'column'>): JSX.Element {
  if (cell.text === '' && column?.side === 'outputs') return <em>{t('tableToFill')}</em>;
  return <>{cell.isSource ? cell.text : setFrenchSpaces(cell.text)}</>;
}

function CellField(props: GridCellProps & { readonly typed: string }): JSX.Element {
  const { column, problem, typed, onType, onLeave } = props;
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  useLayoutEffect(() => {
    const input = field.current;
    input?.focus();
    // What was there is kept to be changed; what begins anew goes on from its first character.
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  const choices =
    column?.choices ??
    (column?.type === 'boolean'
      ? [
          { value: true, label: t('yes') },
          { value: false, label: t('no') },
        ]
      : []);
  return (
    <>
      <input
        ref={field}
        className="studio-grid-field"
        aria-label={column?.label || t('tableNote')}
        aria-invalid={problem ? true : undefined}
        list={choices.length > 0 ? list : undefined}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={onLeave}
      />
      {choices.length > 0 && (
        <datalist id={list}>
          {choices.map(({ value, label }) => (
            <option key={String(value)} value={label}>
              {label}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
