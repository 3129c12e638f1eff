import { useState } from 'react';

/** The text of a control whose value is not its text: kept as typed while it still means the same value, so that the cursor never jumps. */
export function useTypedText<T>(
  value: unknown,
  format: (value: unknown) => T,
  parse: (typed: T) => unknown,
): [T, (typed: T) => void] {
  const [typed, setTyped] = useState<T>(() => format(value));
  const shown = parse(typed) === value ? typed : format(value);
  return [shown, setTyped];
}
