import type { JSX } from 'react';
import { formatPhone } from '../../../engine/form/words/index.ts';
import { controlAttributes, textOf, textOrNone, type ControlProps } from './control.ts';

/** A telephone number, shown as it is written here; the server turns it into its international form. */
export function PhoneWidget(props: ControlProps): JSX.Element {
  return (
    <input
      {...controlAttributes(props)}
      className="cg-input cg-input-short"
      type="tel"
      inputMode="tel"
      value={formatPhone(textOf(props.value))}
      onChange={(event) => props.onChange(textOrNone(event.currentTarget.value))}
    />
  );
}
