/**
 * What each word of the language is for, and when to do without it: two sentences in French, kept beside the other texts of
 * the reference and not in the schemas, which browsers load. `*` holds those of words that mean the same wherever they stand.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `for`: what one writes it for; `not`: what it is taken for, and is not. */
export type Purpose = { readonly for: string; readonly not: string };

/** By the schema or the part of it that has the word (`Rules.tables.inputs`), then by the word. */
export const PURPOSES: Readonly<Record<string, Readonly<Record<string, Purpose>>>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../docs/language/purposes.json'), 'utf8'),
);

/** Where the purpose of a word is written; null when nobody wrote it. */
export function placeOfPurpose(owner: string, word: string): string | null {
  return [owner, '*'].find((one) => PURPOSES[one]?.[word] !== undefined) ?? null;
}

/** The two sentences of a word; empty when nobody wrote them. */
export function purposeOf(owner: string, word: string): string {
  const { for: use, not } = PURPOSES[placeOfPurpose(owner, word) ?? '']?.[word] ?? { for: '', not: '' };
  return `${use} ${not}`.trim();
}
