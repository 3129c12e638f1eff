import type { JSX } from 'react';
import { sayUnit } from '../../../engine/form/browser.ts';
import { numberText, numberOf } from '../values.ts';
import { controlAttributes, type ControlProps } from './control.ts';
import { useTypedText } from './use-typed-text.ts';

/** A number typed as text: the browser's number input swallows what it does not understand and turns with the wheel. */
export function NumberWidget(props: ControlProps): JSX.Element {
  const unit = props.schema.cagou?.unit;
  if (unit === undefined || props.schema.cagou?.widget === 'money') return <NumberInput {...props} />;
  const unitId = `${props.id}_unite`;
  return (
    <span className="cg-with-unit">
      <NumberInput {...props} describedBy={[props.describedBy, unitId].filter(Boolean).join(' ')} />
      <span className="cg-unit" id={unitId}>
        {sayUnit(unit)}
      </span>
    </span>
  );
}

function NumberInput(props: ControlProps): JSX.Element {
  const whole = props.schema.type === 'integer';
  const parse = (text: string): number | string | undefined => numberOf(text, whole);
  return <TypedNumber {...props} parse={parse} format={numberText} inputMode={whole ? 'numeric' : 'decimal'} />;
}

type TypedNumberProps = ControlProps & {
  /** What a text means; the text itself when it is no number. */
  readonly parse: (text: string) => number | string | undefined;
  readonly format: (value: unknown) => string;
  readonly inputMode: 'numeric' | 'decimal' | 'text';
};

/** A number that is typed in its own way, and written anew as one leaves it. */
export function TypedNumber({ parse, format, inputMode, ...props }: TypedNumberProps): JSX.Element {
  const [typed, setTyped] = useTypedText(props.value, format, parse);
  return (
    <input
      {...controlAttributes(props)}
      className="cg-input cg-input-short"
      type="text"
      inputMode={inputMode}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        props.onChange(parse(event.currentTarget.value));
      }}
      onBlur={() => setTyped(format(props.value))}
    />
  );
}
