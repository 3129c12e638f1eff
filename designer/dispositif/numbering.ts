/*
 * The pattern of case numbers as its author says it: what a number begins with, whether it bears the year, how many digits.
 */

/** The parts of a pattern. */
export type Numbering = {
  /** Capitals, digits and hyphens that every number begins with. */
  readonly prefix: string;
  readonly hasYear: boolean;
  /** Between the year and the number; with no year, empty. */
  readonly between: string;
  /** Digits that a number has at least; 1 when it is written without zeros before it. */
  readonly digits: number;
};

const PATTERN = /^([A-Z0-9-]*)(?:\{year\}([A-Z0-9-]*))?\{number(?::(\d))?\}$/;

/** Reads a pattern; null for one that has another shape. */
export function readNumbering(pattern: string): Numbering | null {
  const found = PATTERN.exec(pattern);
  if (!found) return null;
  const [, prefix = '', between, digits] = found;
  return { prefix, hasYear: between !== undefined, between: between ?? '', digits: Math.max(1, Number(digits ?? 1)) };
}

/** The pattern that parts make. */
export function writeNumbering({ prefix, hasYear, between, digits }: Numbering): string {
  return `${prefix}${hasYear ? `{year}${between}` : ''}{number${digits > 1 ? `:${digits}` : ''}}`;
}

/** What is typed as the beginning of numbers, as they can have it: « aide méd. » is AIDE-MED. */
export function prefixOf(typed: string): string {
  const plain = typed
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .trim()
    .replaceAll(/[^A-Z0-9-]+/g, '-')
    .replaceAll(/-{2,}/g, '-')
    .replace(/^-/, '');
  return plain === '' || plain.endsWith('-') ? plain : `${plain}-`;
}

/** The number that a request gets. @param year of its filing @param rank among the requests of that year, from 1 */
export function exampleOf({ prefix, hasYear, between, digits }: Numbering, year: number, rank: number): string {
  return `${prefix}${hasYear ? `${year}${between}` : ''}${String(rank).padStart(digits, '0')}`;
}
