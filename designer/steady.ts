import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/**
 * A function that stays the same for as long as its component is there, and does what the one given last does: the lines of a
 * long list, which are given it, need not be drawn anew with what surrounds them. For what is done, not for what is drawn.
 */
export function useSteady<Given extends readonly unknown[], Result>(
  deed: (...given: Given) => Result,
): (...given: Given) => Result {
  const latest = useRef(deed);
  // Before anything can be pressed.
  useLayoutEffect(() => {
    latest.current = deed;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}

/** A value that stays the same object as long as it says the same: what is drawn of it is not drawn anew. @param value plain data */
export function useUnchanged<Value>(value: Value): Value {
  const said = JSON.stringify(value);
  const [last, keep] = useState({ said, value });
  if (last.said === said) return last.value;
  keep({ said, value });
  return value;
}
