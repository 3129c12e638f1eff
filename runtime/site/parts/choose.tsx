import type { JSX } from 'react';

type ChooseProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly title: string }[];
  /** What stands there before anything is chosen. */
  readonly none: string;
  readonly error?: string | undefined;
};

/** One of a list, in the small forms of the site. */
export function Choose({ name, label, value, choices, none, error }: ChooseProps): JSX.Element {
  return (
    <div className={error ? 'cg-question cg-question-invalid' : 'cg-question'}>
      <label className="cg-label" htmlFor={name}>
        {label}
      </label>
      {error && (
        <p className="cg-error" id={`${name}-erreur`}>
          {error}
        </p>
      )}
      <select
        className="cg-input"
        id={name}
        name={name}
        defaultValue={value}
        {...(error && { 'aria-invalid': true, 'aria-describedby': `${name}-erreur` })}
      >
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
    </div>
  );
}
