/** What every widget is given. Values are typed by the form's schema, hence unknown here: each widget narrows its own. */
import type { FormSchema, Json } from '../../../engine/index.ts';
import type { FormsContext } from '../context.ts';
import type { FieldPath } from '../names.ts';
import type { Choice } from '../schema/choices.ts';

/** What a control shows and tells: `onChange` is given the value as answers hold it, undefined for none. */
export type ControlProps = {
  /** Id of the first control; further ones extend it. */
  readonly id: string;
  readonly path: FieldPath;
  /** Name posted; several controls of one field extend it. */
  readonly name: string;
  readonly value: unknown;
  readonly onChange: (value: Json | undefined) => void;
  readonly required: boolean;
  readonly invalid: boolean;
  /** Ids of hint and error, for `aria-describedby`. */
  readonly describedBy: string | undefined;
  readonly schema: FormSchema;
  readonly choices: readonly Choice[];
  readonly context: FormsContext;
};

/** Attributes common to single native controls. */
export function controlAttributes(props: ControlProps): {
  readonly id: string;
  readonly name: string;
  readonly autoComplete?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
} {
  const token = props.schema.cagou?.autocomplete;
  return {
    id: props.id,
    name: props.name,
    ...(token && { autoComplete: token }),
    ...(props.describedBy && { 'aria-describedby': props.describedBy }),
    ...(props.invalid && { 'aria-invalid': true }),
    ...(props.required && { 'aria-required': true }),
  };
}

/** A value as the text of an input. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What an emptied input means: no answer. */
export function textOrNone(text: string): string | undefined {
  return text === '' ? undefined : text;
}
