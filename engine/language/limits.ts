/*
 * An author's folder comes from outside: what it may cost is bounded here, in one place.
 */
/** The most that the compiler takes and tells; beyond what it takes, a source is refused before anything reads it. */
export const LIMITS = {
  /** UTF-16 units of all the files together. */
  characters: 4_000_000,
  files: 500,
  /** Objects and lists inside one another in a JSON file. */
  depth: 60,
  /** Rows of a list of reference data that a scheme brings. */
  dataRows: 20_000,
  /** Corners of all the zones of a file. */
  zoneCorners: 50_000,
  /** Rows of a list that is published by itself. */
  sharedRows: 100_000,
  /** Characters of a block that is published by itself. */
  sharedBlock: 200_000,
  /** UTF-16 units of a cell of such a list. */
  dataCell: 300,
  /** Problems told in one go. */
  diagnostics: 1_000,
  /** Of these, the first whose fixes are worked out. */
  fixed: 200,
  /** UTF-16 units of all the files together, beyond which no fix is looked for: larger files are read anew each time. */
  fixable: 1_500_000,
  /** Fixes of a problem, places related to it, and items of a list it names, that are given with it. */
  listed: 12,
  /** UTF-16 units of a text it names. */
  param: 500,
} as const;
