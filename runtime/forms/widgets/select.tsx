import type { JSX } from 'react';
import { controlAttributes, type ControlProps } from './control.ts';

/** A choice in a long list. */
export function SelectWidget(props: ControlProps): JSX.Element {
  const chosen = props.choices.find(({ value }) => value === props.value);
  return (
    <select
      {...controlAttributes(props)}
      className="cg-input cg-select"
      value={chosen?.key ?? ''}
      onChange={(event) => {
        const text = event.currentTarget.value;
        props.onChange(props.choices.find(({ key }) => key === text)?.value);
      }}
    >
      <option value="">{props.context.t('choose')}</option>
      {props.choices.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}
