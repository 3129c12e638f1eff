/*
 * An author's folder comes from outside: what it may cost is bounded here, in one place.
 */
export const LIMITS = {
  /** UTF-16 units of all the files together. */
  characters: 4_000_000,
  files: 500,
  /** Objects and lists inside one another in a JSON file. */
  depth: 60,
  /** Rows of a list of reference data. */
  dataRows: 20_000,
  /** UTF-16 units of a cell of such a list. */
  dataCell: 300,
  /** Problems told in one go. */
  diagnostics: 1_000,
} as const;
