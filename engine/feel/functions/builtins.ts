/** All functions of FEEL that expressions may call, by name. */
import { BRACKET_FUNCTIONS } from './brackets.ts';
import { CONTEXT_FUNCTIONS } from './contexts.ts';
import { CONVERSION_OF_UNITS } from './conversions.ts';
import { CONVERSION_FUNCTIONS } from './conversion.ts';
import { FAMILIES, type Family } from './families.ts';
import { LIST_FUNCTIONS } from './lists.ts';
import { NUMBER_FUNCTIONS } from './numbers.ts';
import { PATTERN_FUNCTIONS } from './patterns.ts';
import { PLACE_FUNCTIONS } from './places.ts';
import { POWER_FUNCTIONS } from './powers.ts';
import { RANGE_FUNCTIONS } from './ranges.ts';
import type { Entry, Functions } from './signature.ts';
import { TEMPORAL_FUNCTIONS } from './temporal.ts';
import { TEXT_FUNCTIONS } from './texts.ts';
import { TIME_FUNCTIONS } from './times.ts';

const FUNCTIONS: Readonly<Record<Family, readonly Entry[]>> = {
  conversion: CONVERSION_FUNCTIONS,
  texts: TEXT_FUNCTIONS,
  patterns: PATTERN_FUNCTIONS,
  lists: LIST_FUNCTIONS,
  numbers: NUMBER_FUNCTIONS,
  powers: POWER_FUNCTIONS,
  temporal: TEMPORAL_FUNCTIONS,
  times: TIME_FUNCTIONS,
  ranges: RANGE_FUNCTIONS,
  contexts: CONTEXT_FUNCTIONS,
  brackets: BRACKET_FUNCTIONS,
  conversions: CONVERSION_OF_UNITS,
  places: PLACE_FUNCTIONS,
};

/** Each function by the name it is called by, spaces included; `@` and `**` are written otherwise. */
export const BUILTINS: Functions = new Map(Object.values(FUNCTIONS).flat());

/** The families that have some of these functions. */
export function familiesOf(names: Iterable<string>): readonly Family[] {
  const called = new Set(names);
  const has = (functions: readonly Entry[]): boolean => functions.some(([name]) => called.has(name));
  return FAMILIES.filter((family) => has(FUNCTIONS[family]));
}
