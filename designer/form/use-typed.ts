import { useEffect, useRef, useState } from 'react';

/** A text as somebody types it over the value that there is. */
export type Typed = {
  /** What the field shows. */
  readonly text: string;
  /** What is wrong with what was typed, in words; null while nothing is, and while one types. */
  readonly fault: string | null;
  readonly type: (text: string) => void;
  /** The field is left, or Enter is pressed. */
  readonly settle: () => void;
};

type TypedProps = {
  readonly value: string;
  /** Taken when the field is left alone, not at a pause. */
  readonly whole: boolean;
  /** What is wrong with a text, in words; it is then given to nobody, and stays for its author to mend. */
  readonly faultOf: (typed: string) => string | null;
  readonly onChange: (value: string) => void;
};

/** What somebody types, and the value that it was typed over. */
type Held = { readonly text: string; readonly over: string; readonly fault: string | null };

/** A pause after which what was typed is taken, in milliseconds. */
const PAUSE_MS = 900;

/** What is typed in a field, given once: when it is left, or after a pause. What comes from elsewhere, undo among it, takes the place of what was wrong. */
export function useTyped({ value, whole, faultOf, onChange }: TypedProps): Typed {
  const [held, hold] = useState<Held | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<{ readonly text: string; readonly give: (value: string) => void } | null>(null);
  const settle = (): void => {
    clearTimeout(timer.current);
    const { current } = pending;
    pending.current = null;
    if (!current) return;
    const fault = current.text === value ? null : faultOf(current.text);
    hold(fault === null ? null : { text: current.text, over: value, fault });
    if (fault === null && current.text !== value) current.give(current.text);
  };
  const settled = useRef(settle);
  useEffect(() => {
    settled.current = settle;
  });
  // What is typed is not lost when something else is chosen.
  useEffect(() => () => settled.current(), []);
  const shown = held && (held.fault === null || held.over === value) ? held : null;
  return {
    text: shown?.text ?? value,
    fault: shown?.fault ?? null,
    type: (text) => {
      hold({ text, over: value, fault: null });
      pending.current = { text, give: onChange };
      clearTimeout(timer.current);
      if (!whole) timer.current = setTimeout(() => settled.current(), PAUSE_MS);
    },
    settle,
  };
}
