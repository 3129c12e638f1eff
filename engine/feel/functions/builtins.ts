/** All functions of FEEL that expressions may call, by name. */
import { BRACKET_FUNCTIONS } from './brackets.ts';
import { CONTEXT_FUNCTIONS } from './contexts.ts';
import { CONVERSION_OF_UNITS } from './conversions.ts';
import { CONVERSION_FUNCTIONS } from './conversion.ts';
import { LIST_FUNCTIONS } from './lists.ts';
import { NUMBER_FUNCTIONS } from './numbers.ts';
import { PLACE_FUNCTIONS } from './places.ts';
import { RANGE_FUNCTIONS } from './ranges.ts';
import type { Builtin } from './signature.ts';
import { TEMPORAL_FUNCTIONS } from './temporal.ts';
import { TEXT_FUNCTIONS } from './texts.ts';

/** Each function by the name it is called by, spaces included. */
export const BUILTINS: ReadonlyMap<string, Builtin> = new Map([
  ...CONVERSION_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...TEMPORAL_FUNCTIONS,
  ...RANGE_FUNCTIONS,
  ...CONTEXT_FUNCTIONS,
  ...BRACKET_FUNCTIONS,
  ...CONVERSION_OF_UNITS,
  ...PLACE_FUNCTIONS,
]);
