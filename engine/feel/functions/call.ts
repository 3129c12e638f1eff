/** Calls of the functions of FEEL: which way of calling fits what is given. */
import type { FeelValue } from '../values/value.ts';
import type { Builtin, Signature } from './signature.ts';

/** Calls a function with values in their order; undefined when it takes none like these. */
export function callBuiltin({ signatures }: Builtin, given: readonly FeelValue[]): FeelValue | undefined {
  for (const signature of signatures) {
    if (!takesCount(signature, given.length)) continue;
    const value = signature.call(given);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Whether so many values may be given. */
export function takesCount({ parameters, isSpread }: Signature, count: number): boolean {
  const needed = parameters.filter(({ isOptional }) => !isOptional).length;
  return count >= needed && (isSpread || count <= parameters.length);
}

/**
 * Values in the order of the parameters, of what is given by name; null when a name is none of them or one that is needed is
 * missing. `at` is the place of each among what is given.
 */
export function placesOf({ parameters }: Signature, names: readonly string[]): readonly (number | null)[] | null {
  const isKnown = names.every((name) => parameters.some((parameter) => parameter.name === name));
  const places = parameters.map(({ name }) => names.indexOf(name));
  const isWhole = parameters.every(({ isOptional }, at) => isOptional || places[at] !== -1);
  return isKnown && isWhole ? places.map((at) => (at === -1 ? null : at)) : null;
}
