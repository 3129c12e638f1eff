import type { JSX } from 'react';
import { controlAttributes, textOf, textOrNone, type ControlProps } from './control.ts';

/** Several lines of text. */
export function TextareaWidget(props: ControlProps): JSX.Element {
  return (
    <textarea
      {...controlAttributes(props)}
      className="cg-input cg-textarea"
      rows={5}
      value={textOf(props.value)}
      onChange={(event) => props.onChange(textOrNone(event.currentTarget.value))}
    />
  );
}
