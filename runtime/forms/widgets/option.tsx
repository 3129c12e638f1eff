import type { JSX } from 'react';

type OptionProps = {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly invalid: boolean;
  readonly describedBy?: string | undefined;
};

/** A radio button or a check box with its label, both to be pressed. */
export function Option(props: OptionProps): JSX.Element {
  return (
    <div className="cg-option">
      <input
        className="cg-option-input"
        type={props.type}
        id={props.id}
        name={props.name}
        value={props.value}
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
        {...(props.invalid && { 'aria-invalid': true })}
        {...(props.describedBy && { 'aria-describedby': props.describedBy })}
      />
      <label className="cg-option-label" htmlFor={props.id}>
        {props.label}
      </label>
    </div>
  );
}
