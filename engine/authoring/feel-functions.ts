/* The functions that expressions may call, as an author is told of them: what each takes, in the words of FEEL. */
import { BUILTINS } from '../feel/functions/builtins.ts';

/** One way to call a function. `kind`: what is to be given, null for anything. */
export type FunctionUse = {
  readonly parameters: readonly { readonly name: string; readonly kind: string | null; readonly isOptional: boolean }[];
  /** The last parameter may be given several times. */
  readonly isSpread: boolean;
};

/** A function by its name, with the ways to call it. */
export type FeelFunctionUse = { readonly name: string; readonly uses: readonly FunctionUse[] };

/** All functions, but those that are written as signs (`@` before a date, `**`). */
export function listFunctions(): readonly FeelFunctionUse[] {
  return [...BUILTINS]
    .filter(([name]) => /^\p{L}/u.test(name))
    .map(([name, { signatures }]) => ({
      name,
      uses: signatures.map(({ parameters, isSpread }) => ({
        parameters: parameters.map((one) => ({ name: one.name, kind: one.kind, isOptional: one.isOptional })),
        isSpread,
      })),
    }));
}
