import { useCallback, useLayoutEffect, useRef } from 'react';

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
