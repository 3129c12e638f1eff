import type { JSX } from 'react';
import { controlAttributes, textOf, textOrNone, type ControlProps } from './control.ts';

type SuggestedTextProps = {
  readonly control: ControlProps;
  readonly suggestions: readonly { readonly value: string; readonly label: string }[];
};

/** Free text with suggestions, by the browser's own list. */
export function SuggestedText({ control, suggestions }: SuggestedTextProps): JSX.Element {
  const listId = `${control.id}_liste`;
  return (
    <>
      <input
        {...controlAttributes(control)}
        className="cg-input"
        type="text"
        list={listId}
        value={textOf(control.value)}
        onChange={(event) => control.onChange(textOrNone(event.currentTarget.value))}
      />
      <datalist id={listId}>
        {suggestions.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </datalist>
    </>
  );
}
