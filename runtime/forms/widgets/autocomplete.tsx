import type { JSX } from 'react';
import type { ControlProps } from './control.ts';
import { DataWidget } from './data.tsx';
import { SuggestedText } from './suggested-text.tsx';

/** Text with suggestions: those of a list of reference data, else the choices of the schema. */
export function AutocompleteWidget(props: ControlProps): JSX.Element {
  if (props.schema.cagou?.data !== undefined) return <DataWidget {...props} />;
  return <SuggestedText control={props} suggestions={props.choices.map(({ key, label }) => ({ value: key, label }))} />;
}
