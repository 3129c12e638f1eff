import { useState } from 'react';
import type { JsonObject } from '../../../engine/index.ts';

/** Values of a small form. */
export type Values = JsonObject;

/** Values of a small form, which the form replaces as a whole. */
export function useValues(initial: Values = {}): {
  readonly values: Values;
  readonly setValues: (values: Values) => void;
} {
  const [values, setValues] = useState<Values>(initial);
  return { values, setValues };
}
