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
