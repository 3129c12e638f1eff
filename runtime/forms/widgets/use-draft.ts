import { useState } from 'react';

/** The text of a control whose value is not its text: kept as typed while it still means the same value, so that the cursor never jumps. */
export function useDraft<T>(
  value: unknown,
  format: (value: unknown) => T,
  parse: (draft: T) => unknown,
): [T, (draft: T) => void] {
  const [draft, setDraft] = useState<T>(() => format(value));
  const shown = parse(draft) === value ? draft : format(value);
  return [shown, setDraft];
}
