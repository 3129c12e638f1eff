import type { JSX } from 'react';
import { numberText, numberOf } from '../values.ts';
import { controlAttributes, type ControlProps } from './control.ts';
import { useTypedText } from './use-typed-text.ts';

/** A number typed as text: the browser's number input swallows what it does not understand and turns with the wheel. */
export function NumberWidget(props: ControlProps): JSX.Element {
  const whole = props.schema.type === 'integer';
  const parse = (text: string): number | string | undefined => numberOf(text, whole);
  const [typed, setTyped] = useTypedText(props.value, numberText, parse);
  return (
    <input
      {...controlAttributes(props)}
      className="cg-input cg-input-short"
      type="text"
      inputMode={whole ? 'numeric' : 'decimal'}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        props.onChange(parse(event.currentTarget.value));
      }}
      onBlur={() => setTyped(numberText(props.value))}
    />
  );
}
