import type { JSX } from 'react';
import { controlAttributes, textOf, textOrNone, type ControlProps } from './control.ts';

/** An e-mail address. */
export function EmailWidget(props: ControlProps): JSX.Element {
  return (
    <input
      {...controlAttributes(props)}
      className="cg-input"
      type="email"
      inputMode="email"
      spellCheck="false"
      value={textOf(props.value)}
      onChange={(event) => props.onChange(textOrNone(event.currentTarget.value))}
    />
  );
}
