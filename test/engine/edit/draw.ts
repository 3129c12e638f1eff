/** Chance that can be drawn again: numbers that follow from a seed. */

/** A whole number from 0 up to, and without, another. */
export type Draw = (below: number) => number;

/** Numbers that follow from a seed alone. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % Math.max(1, below);
  };
}
