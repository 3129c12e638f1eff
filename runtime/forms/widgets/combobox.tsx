import { useEffect, useState, type JSX } from 'react';
import type { DataRow } from '../../../engine/index.ts';
import type { DataList } from '../context.ts';
import { controlAttributes, textOf, textOrNone, type ControlProps } from './control.ts';
import { moveIn, optionId } from './combobox-keys.ts';
import { useDataRows } from './use-data-rows.ts';

type ComboboxProps = ControlProps & { readonly list: DataList; readonly dataName: string };

/**
 * A search in a long list, as the editable combobox of the ARIA practices. Before the script, and without it, it is a plain
 * text whose suggestions are the rows close to what was posted last: the server understands a label as well as a value.
 */
export function Combobox({ list, dataName, ...props }: ComboboxProps): JSX.Element {
  const live = useLive() && props.context.search !== null;
  const { t, search } = props.context;
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(-1);
  const value = textOf(props.value);
  const rows = useDataRows({ list, dataName, value, typed, search });
  const text = typed ?? rows.labelOf(value);
  const open = typed !== null && rows.found !== null;
  const listId = `${props.id}_liste`;

  const pick = (index: number): void => {
    const row = rows.found?.[index];
    if (!row) return;
    rows.remember(row);
    props.onChange(row.value);
    setTyped(null);
    props.context.announce(t('dataChosen', { label: row.label }));
  };
  const type = (next: string): void => {
    setTyped(next);
    setAt(-1);
    props.onChange(textOrNone(next));
  };
  const leave = (): void => {
    const meant = rows.meantBy(typed);
    if (meant !== -1) pick(meant);
    else setTyped(null);
  };

  return (
    <div className="cg-combobox">
      <input
        {...controlAttributes(props)}
        className="cg-input"
        type="text"
        {...(live ? comboboxAttributes(listId, open, at) : { list: listId })}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          const move = moveIn(event.key, at, open ? (rows.found?.length ?? 0) : 0);
          if (!live || move === null) return;
          event.preventDefault();
          if (move === 'pick') pick(at);
          else if (move === 'close') setTyped(null);
          else if (move === 'open') setTyped(text);
          else setAt(move);
        }}
      />
      {live ? (
        <div className="cg-combobox-list" id={listId} role="listbox" aria-label={t('dataList')} hidden={!open}>
          {rows.found?.map((row, index) => (
            <Row
              key={row.value}
              row={row}
              id={optionId(listId, index)}
              active={index === at}
              onPick={() => pick(index)}
            />
          ))}
        </div>
      ) : (
        <datalist id={listId}>
          {list.rows.map(({ value: own, label }) => (
            <option key={own} value={label}>
              {label}
            </option>
          ))}
        </datalist>
      )}
      {typed !== null && live && (
        <p className="cg-hint cg-combobox-status" role="status">
          {t(rows.status, { count: rows.found?.length ?? 0 })}
        </p>
      )}
    </div>
  );
}

type RowProps = {
  readonly row: DataRow;
  readonly id: string;
  readonly active: boolean;
  readonly onPick: () => void;
};

function Row({ row, id, active, onPick }: RowProps): JSX.Element {
  const detail = Object.values(row.more).filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      id={id}
      className="cg-combobox-option"
      role="option"
      aria-selected={active}
      tabIndex={-1}
      // The field keeps the focus, so that it is not left before the choice is made.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {row.label}
      {detail !== '' && <span className="cg-combobox-more">{detail}</span>}
    </button>
  );
}

function comboboxAttributes(listId: string, open: boolean, at: number) {
  return {
    role: 'combobox',
    autoComplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': open,
    'aria-controls': listId,
    ...(open && at >= 0 && { 'aria-activedescendant': optionId(listId, at) }),
  } as const;
}

/** Whether the browser has taken the page over: until then it is as the server wrote it. */
function useLive(): boolean {
  const [live, setLive] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLive(true));
    return () => clearTimeout(timer);
  }, []);
  return live;
}
