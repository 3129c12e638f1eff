import type { JSX } from 'react';
import { Option } from './option.tsx';
import type { ControlProps } from './control.ts';

/** A choice among a few, all of them in sight. */
export function RadioWidget(props: ControlProps): JSX.Element {
  return (
    <div className="cg-options">
      {props.choices.map(({ value, key, label }, index) => (
        <Option
          key={key}
          type="radio"
          id={index === 0 ? props.id : `${props.id}_${index}`}
          name={props.name}
          value={key}
          label={label}
          checked={value === props.value}
          onChange={() => props.onChange(value)}
          invalid={false}
        />
      ))}
    </div>
  );
}
