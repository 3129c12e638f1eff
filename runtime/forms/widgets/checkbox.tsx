import type { JSX } from 'react';
import { controlAttributes, type ControlProps } from './control.ts';

/** One box to tick; its label beside it is the question's. */
export function CheckboxWidget(props: ControlProps): JSX.Element {
  return (
    <input
      {...controlAttributes(props)}
      className="cg-option-input"
      type="checkbox"
      value="true"
      checked={props.value === true}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}
