/** Calls of functions of FEEL that name what they give (DMN 1.5, 10.3.2.13): `duration(from: "P1D")`. */
import type { Signature } from '../functions/signature.ts';
import { valuesGiven } from '../syntax/tree.ts';
import { isList } from '../values/value.ts';
import { fail } from './frame.ts';
import type { CallByName } from './names.ts';

/** A call, ready to run; null, with the reason, where no way to call the function has these names. */
export const callByName: CallByName = (builtin, given, names, compile, reason) => {
  const values = valuesGiven(given).map((value) => compile(value, names));
  const words = given.values.map(({ name }) => name);
  const ways = builtin.signatures.flatMap((signature) => {
    const places = placesOf(signature, words);
    return places ? [{ signature, places }] : [];
  });
  return (frame) => {
    for (const { signature, places } of ways) {
      const given = places.map((at) => (at === null ? null : (values[at]?.(frame) ?? null)));
      const [only = null] = given;
      const value = signature.call(signature.isSpread && isList(only) && given.length === 1 ? only : given);
      if (value !== undefined) return value;
    }
    return fail(frame, reason);
  };
};

/**
 * Values in the order of the parameters, of what is given by name; null when a name is none of them or one that is needed is
 * missing. `at` is the place of each among what is given.
 */
function placesOf({ parameters }: Signature, names: readonly string[]): readonly (number | null)[] | null {
  const isKnown = names.every((name) => parameters.some((parameter) => parameter.name === name));
  const places = parameters.map(({ name }) => names.indexOf(name));
  const isWhole = parameters.every(({ isOptional }, at) => isOptional || places[at] !== -1);
  return isKnown && isWhole ? places.map((at) => (at === -1 ? null : at)) : null;
}
