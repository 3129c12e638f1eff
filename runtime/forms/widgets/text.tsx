import type { JSX } from 'react';
import { formatIban } from '../../../engine/form/words/index.ts';
import { controlAttributes, textOf, textOrNone, type ControlProps } from './control.ts';
import { useTypedText } from './use-typed-text.ts';

/** One line of text; a bank account in groups of four, as it is printed. */
export function TextWidget(props: ControlProps): JSX.Element {
  return props.schema['format'] === 'iban' ? (
    <IbanWidget {...props} />
  ) : (
    <Line {...props} shown={textOf(props.value)} />
  );
}

function IbanWidget(props: ControlProps): JSX.Element {
  const [typed, setTyped] = useTypedText(props.value, (value) => formatIban(textOf(value)), compactIban);
  const change: ControlProps['onChange'] = (text) => {
    setTyped(textOf(text));
    props.onChange(compactIban(textOf(text)));
  };
  return <Line {...props} shown={typed} onChange={change} />;
}

function compactIban(text: string): string | undefined {
  return textOrNone(text.replaceAll(/\s/g, '').toUpperCase());
}

function Line(props: ControlProps & { readonly shown: string }): JSX.Element {
  return (
    <input
      {...controlAttributes(props)}
      className="cg-input"
      type="text"
      value={props.shown}
      onChange={(event) => props.onChange(textOrNone(event.currentTarget.value))}
    />
  );
}
