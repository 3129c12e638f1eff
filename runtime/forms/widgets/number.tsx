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
