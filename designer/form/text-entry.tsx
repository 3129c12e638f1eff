import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type JSX, type KeyboardEvent } from 'react';

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
  /** Has the focus when it appears, all of its text chosen: the next thing that its author types. */
  readonly first?: boolean;
  /** What was typed, once: at Enter, when the field is left, or when its author pauses. */
  readonly onChange: (value: string) => void;
};

/** A pause after which what was typed is taken. */
const PAUSE_MS = 900;

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
  first,
}: TextEntryProps): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<{ readonly text: string; readonly give: (value: string) => void } | null>(null);
  const settle = (): void => {
    clearTimeout(timer.current);
    const { current } = pending;
    pending.current = null;
    setTyped(null);
    if (current && current.text !== value) current.give(current.text);
  };
  const settled = useRef(settle);
  useEffect(() => {
    settled.current = settle;
  });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (first) field.current?.select();
  }, [first]);
  // What is typed is not lost when something else is chosen.
  useEffect(() => () => settled.current(), []);
  const shared = {
    label,
    description,
    disabled,
    size: 'sm',
    value: typed ?? value,
    onChange: (event: { readonly currentTarget: { readonly value: string } }): void => {
      const text = event.currentTarget.value;
      setTyped(text);
      pending.current = { text, give: onChange };
      clearTimeout(timer.current);
      if (!whole) timer.current = setTimeout(() => settled.current(), PAUSE_MS);
    },
    onBlur: settle,
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && !long) settle();
    },
  } as const;
  return long ? (
    <Textarea autosize minRows={2} maxRows={8} {...shared} />
  ) : (
    <TextInput
      ref={field}
      type={type ?? 'text'}
      {...shared}
      rightSection={unit}
      {...(unit && { rightSectionWidth: 64 })}
    />
  );
}
