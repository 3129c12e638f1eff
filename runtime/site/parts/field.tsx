import type { JSX } from 'react';

type FieldProps = {
  readonly name: string;
  /** Of the element, where a page asks for the same twice; the name when absent. */
  readonly id?: string;
  readonly label: string;
  readonly value?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'email' | 'password' | 'tel';
  readonly autoComplete?: string;
  readonly inputMode?: 'numeric' | 'tel' | 'email';
  readonly required?: boolean;
  readonly list?: string;
  /** Written after the label where an answer is not needed. */
  readonly note?: string;
};

/** A question of the small forms of the site (sign-in, contact details), looking as those of the schemes do. */
export function Field(props: FieldProps): JSX.Element {
  const { name, id = name, label, hint, error, type = 'text', note } = props;
  const described = [error && `${id}-erreur`, hint && `${id}-aide`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'cg-question cg-question-invalid' : 'cg-question'}>
      <label className="cg-label" htmlFor={id}>
        {label}
        {note && <span className="cg-note"> ({note})</span>}
      </label>
      {hint && (
        <p className="cg-hint" id={`${id}-aide`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="cg-error" id={`${id}-erreur`}>
          {error}
        </p>
      )}
      <input
        className="cg-input"
        id={id}
        name={name}
        type={type}
        defaultValue={props.value ?? ''}
        {...(described && { 'aria-describedby': described })}
        {...(error && { 'aria-invalid': true })}
        {...(props.autoComplete && { autoComplete: props.autoComplete })}
        {...(props.inputMode && { inputMode: props.inputMode })}
        {...(props.list && { list: props.list })}
        {...(type === 'email' && { autoCapitalize: 'none', spellCheck: false })}
        required={props.required ?? false}
      />
    </div>
  );
}
