import type { JSX } from 'react';
import { controlAttributes, textOf, textOrNone, type ControlProps } from './control.ts';

/**
 * A time of day in the browser's own control, which posts HH:MM with or without JavaScript. A browser that has none shows a
 * text, in which « 14h30 » is understood too.
 */
export function TimeWidget(props: ControlProps): JSX.Element {
  return (
    <input
      {...controlAttributes(props)}
      className="cg-input cg-input-time"
      type="time"
      value={textOf(props.value)}
      onChange={(event) => props.onChange(textOrNone(event.currentTarget.value))}
    />
  );
}
