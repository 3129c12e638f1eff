import type { JSX } from 'react';
import { controlAttributes, textOf, textOrNone, type ControlProps } from './control.ts';
import { Combobox } from './combobox.tsx';
import { SuggestedText } from './suggested-text.tsx';
import type { DataList } from '../context.ts';

const UNKNOWN: DataList = { rows: [], whole: false };

/** A value of reference data: a list when it is short, a search in it when it is long, free text when it only suggests. */
export function DataWidget(props: ControlProps): JSX.Element {
  const name = props.schema.cagou?.data ?? '';
  const list = props.context.lists[name] ?? UNKNOWN;
  if (!list.whole) return <Combobox {...props} list={list} name={props.name} dataName={name} />;
  if (props.schema.cagou?.suggest) return <SuggestedText control={props} suggestions={list.rows} />;
  return <Listed {...props} list={list} />;
}

type ListProps = ControlProps & { readonly list: DataList };

function Listed({ list, ...props }: ListProps): JSX.Element {
  const value = textOf(props.value);
  const known = list.rows.some((row) => row.value === value);
  return (
    <select
      {...controlAttributes(props)}
      className="cg-input cg-select"
      value={known ? value : ''}
      onChange={(event) => props.onChange(textOrNone(event.currentTarget.value))}
    >
      <option value="">{props.context.t('choose')}</option>
      {list.rows.map((row) => (
        <option key={row.value} value={row.value}>
          {row.label}
        </option>
      ))}
    </select>
  );
}
