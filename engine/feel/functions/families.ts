/**
 * Functions of FEEL by what they are about: each family is a file, which browsers load where an expression of the form calls one
 * of its functions. Regular expressions and roots ask for libraries that weigh as much as the rest of FEEL.
 */

/** What the file of each family exports them as. */
export const FAMILY_EXPORTS = {
  conversion: 'CONVERSION_FUNCTIONS',
  texts: 'TEXT_FUNCTIONS',
  patterns: 'PATTERN_FUNCTIONS',
  lists: 'LIST_FUNCTIONS',
  numbers: 'NUMBER_FUNCTIONS',
  powers: 'POWER_FUNCTIONS',
  temporal: 'TEMPORAL_FUNCTIONS',
  times: 'TIME_FUNCTIONS',
  ranges: 'RANGE_FUNCTIONS',
  contexts: 'CONTEXT_FUNCTIONS',
  brackets: 'BRACKET_FUNCTIONS',
  conversions: 'CONVERSION_OF_UNITS',
  places: 'PLACE_FUNCTIONS',
} as const;

/** A family of functions, by its file. */
export type Family = keyof typeof FAMILY_EXPORTS;

const isFamily = (name: string): name is Family => Object.hasOwn(FAMILY_EXPORTS, name);

/** All of them. */
export const FAMILIES: readonly Family[] = Object.keys(FAMILY_EXPORTS).filter(isFamily);
