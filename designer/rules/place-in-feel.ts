/* Where the place of a diagnostic in a JSON file is in the expression that a string of the file writes. */
import { offsetsOf } from '../../engine/studio.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';

/**
 * The part of an expression that a diagnostic speaks of; all of it where it speaks of the whole string.
 * @param source text of the file
 * @param feel the expression, as the string writes it
 */
export function placeInFeel(
  source: string,
  item: Pick<ApiDiagnostic, 'line' | 'column' | 'endLine' | 'endColumn'>,
  feel: string,
): { readonly from: number; readonly to: number } {
  const { from, to } = offsetsOf(source, item);
  const start = stringAround(source, from, feel);
  if (start === null) return { from: 0, to: feel.length };
  const [first, last] = [decoded(source, start, from), decoded(source, start, to)];
  const ends = Math.min(Math.max(last, first), feel.length);
  return { from: Math.min(first, ends), to: ends };
}

/** Where the string that writes the expression begins, after its quotation mark; null when the place is in none. */
function stringAround(source: string, offset: number, feel: string): number | null {
  const written = JSON.stringify(feel).slice(1, -1);
  for (let at = source.lastIndexOf(written, offset); at !== -1; at = source.lastIndexOf(written, at - 1)) {
    if (source[at - 1] === '"' && offset <= at + written.length) return at;
    if (at === 0) break;
  }
  return null;
}

/** Characters of the expression before an offset of the file: an escape is one of them. */
function decoded(source: string, start: number, offset: number): number {
  const raw = source.slice(start, Math.max(start, offset));
  return raw.replaceAll(/\\(?:u[\dA-Fa-f]{4}|.)/gu, 'x').length;
}
