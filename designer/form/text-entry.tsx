import { Textarea, TextInput } from '@mantine/core';
import { useId, useLayoutEffect, useRef, type JSX, type KeyboardEvent } from 'react';
import { whatToWrite } from '../../engine/studio.ts';
import { t } from './text.ts';
import { useTyped } from './use-typed.ts';

type TextEntryProps = {
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: string;
  readonly disabled: boolean;
  /** Of several lines. */
  readonly long?: boolean;
  readonly type?: 'text' | 'number' | 'date' | 'time';
  readonly unit?: string | undefined;
  /** Taken whole, at Enter or when the field is left, where a part of it would mean something else. */
  readonly whole?: boolean;
  /** What one may mean, offered as one types. */
  readonly offered?: readonly string[];
  /** What was just added, if this names it: it has the focus then, all of its text chosen, for what its author types next. */
  readonly first?: string | null;
  /** What is wrong with a text, in words: it then stays as it was typed, beside them. */
  readonly faultOf?: (typed: string) => string | null;
  /** What was typed, once: at Enter, when the field is left, or when its author pauses. */
  readonly onChange: (value: string) => void;
};

const noFault = (): null => null;

/** A text of the scheme under the hands of its author. What comes from elsewhere, undo among it, takes its place. */
export function TextEntry({
  value,
  onChange,
  label,
  description,
  disabled,
  long,
  type,
  unit,
  whole,
  offered,
  first,
  faultOf,
}: TextEntryProps): JSX.Element {
  // What is still to be written is asked for in an empty field, and typed over at once.
  const asked = whatToWrite(value);
  const shown = asked === null ? value : '';
  const typed = useTyped({ value: shown, whole: whole ?? false, faultOf: faultOf ?? noFault, onChange });
  const field = useRef<HTMLInputElement>(null);
  const offers = useId();
  // At once: whoever adds a question types on, and a space would press the button that added it again.
  useLayoutEffect(() => {
    if (typeof first === 'string') field.current?.select();
  }, [first]);
  const shared = {
    label,
    description,
    disabled,
    size: 'sm',
    value: typed.text,
    ...(asked !== null && { placeholder: t('toWrite', { what: asked }) }),
    error: typed.fault === null ? undefined : <span role="alert">{typed.fault}</span>,
    onChange: (event: { readonly currentTarget: { readonly value: string } }): void =>
      typed.type(event.currentTarget.value),
    onBlur: typed.settle,
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && !long) typed.settle();
    },
  } as const;
  return long ? (
    // As high as its text by style: a script that measures it holds up whoever goes through a list by arrows.
    <Textarea rows={2} classNames={{ input: 'form-long-text' }} {...shared} />
  ) : (
    <>
      <TextInput
        ref={field}
        type={type ?? 'text'}
        {...shared}
        {...(offered && { list: offers })}
        rightSection={unit}
        {...(unit && { rightSectionWidth: 64 })}
      />
      {offered && (
        <datalist id={offers}>
          {offered.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
