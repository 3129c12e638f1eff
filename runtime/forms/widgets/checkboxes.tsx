import type { JSX } from 'react';
import { toJson } from '../values.ts';
import { Option } from './option.tsx';
import type { ControlProps } from './control.ts';
import { listOf } from '../../../engine/base/index.ts';

/** Several choices among a few. They are kept in the order of the list, however they were ticked. */
export function CheckboxesWidget(props: ControlProps): JSX.Element {
  const chosen = listOf(props.value);
  const toggle = (toggled: unknown, checked: boolean): void => {
    const next = props.choices
      .map(({ value }) => value)
      .filter((value) => (value === toggled ? checked : chosen.includes(value)));
    // As in a plain post, where none ticked is no answer.
    props.onChange(next.length === 0 ? undefined : toJson(next));
  };
  return (
    <div className="cg-options">
      {props.choices.map(({ value, key, label }, index) => (
        <Option
          key={key}
          type="checkbox"
          id={index === 0 ? props.id : `${props.id}_${index}`}
          name={props.name}
          value={key}
          label={label}
          checked={chosen.includes(value)}
          onChange={(checked) => toggle(value, checked)}
          invalid={props.invalid}
        />
      ))}
    </div>
  );
}
