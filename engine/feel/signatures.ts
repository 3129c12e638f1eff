/**
 * What is wrong with a call. Functions answer null to what they are not made for, so that an author who looks for letters in a
 * number, or forgets to how many digits to round, would never hear of it.
 */
import { BRACKET_FUNCTIONS } from './functions/brackets.ts';
import { CONVERSION_OF_UNITS } from './functions/conversions.ts';
import { BUILTINS } from './functions/builtins.ts';
import { PLACE_FUNCTIONS } from './functions/places.ts';
import { takesCount } from './functions/call.ts';
import type { Signature } from './functions/signature.ts';
import { itemsOf } from './functions/types.ts';
import { kindOfType, type ValueKind } from './operators.ts';
import { ANY, type ScopeType } from './scope-type.ts';

/** What is wrong with a call of a function of FEEL. */
export type CallProblem =
  | {
      readonly type: 'argument';
      readonly function: string;
      /** Counted from 1. */
      readonly at: number;
      readonly expected: ValueKind;
      readonly found: ValueKind;
    }
  | {
      readonly type: 'argument-count';
      readonly function: string;
      readonly least: number;
      readonly most: number;
      readonly found: number;
    };

/** Whether expressions may call a function of that name. */
export function isBuiltin(name: string): boolean {
  return BUILTINS.has(name);
}

const BEYOND_STANDARD: ReadonlySet<string> = new Set(
  [...BRACKET_FUNCTIONS, ...CONVERSION_OF_UNITS, ...PLACE_FUNCTIONS].map(([name]) => name),
);

/** Whether the standard has it; functions beyond it leave their names to schemes, some of which had them first. */
export function isStandardFunction(name: string): boolean {
  return isBuiltin(name) && !BEYOND_STANDARD.has(name);
}

/** Type of what a function of FEEL gives for values of some types; anything where it cannot be told. */
export function typeOfCall(name: string, given: readonly ScopeType[]): ScopeType {
  return BUILTINS.get(name)?.typeOf(given) ?? ANY;
}

/** What is wrong with the arguments of a function, given in their order. */
export function findWrongArguments(name: string, given: readonly ScopeType[]): CallProblem | null {
  const signatures = BUILTINS.get(name)?.signatures ?? [];
  const [first, ...others] = signatures.filter((signature) => takesCount(signature, given.length));
  if (!first) return signatures.length === 0 ? null : wrongCount(name, signatures, given.length);
  const problem = findWrong(name, first, given);
  return others.some((signature) => findWrong(name, signature, given) === null) ? null : problem;
}

function wrongCount(name: string, signatures: readonly Signature[], found: number): CallProblem {
  const least = Math.min(...signatures.map(({ parameters }) => parameters.filter((one) => !one.isOptional).length));
  const most = Math.max(...signatures.map(({ parameters }) => parameters.length));
  return { type: 'argument-count', function: name, least, most, found };
}

function findWrong(name: string, { parameters, isSpread }: Signature, given: readonly ScopeType[]): CallProblem | null {
  const isMembers = isSpread && parameters.length === 1;
  for (const [at, type] of (isMembers ? itemsOf(given) : given).entries()) {
    const expected = (isMembers ? parameters[0] : (parameters[at] ?? parameters.at(-1)))?.kind ?? null;
    const found = kindOfType(type);
    if (expected === null || found === null || expected === found) continue;
    // A list of one stands for its member, and a member for a list of one.
    if (found === 'list' && expected !== 'boolean') continue;
    // A moment has its day.
    if (found === 'moment' && expected === 'date') continue;
    return { type: 'argument', function: name, at: at + 1, expected, found };
  }
  return null;
}
