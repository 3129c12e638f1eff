/** Why a search found a case, in terms of what its row shows: nobody opens cases to learn which one was meant. */
import type { FoundBy } from '../../../schemas/types/api.ts';

/** What a row of the queue shows of a case. */
interface ShownRow {
  readonly number: string;
  readonly applicant: string;
  readonly columns: readonly { readonly title: string; readonly text: string }[];
}

/**
 * For each word typed, what begins so: the number (or its last digits), the name, else an answer that the queue shows. `near`
 * where one of them begins nothing that is shown: what resembles it was found.
 */
export function whyFound(asked: string, { number, applicant, columns }: ShownRow): readonly FoundBy[] {
  const places: readonly FoundBy[] = [
    { by: 'number', title: null, text: number },
    { by: 'name', title: null, text: applicant },
    ...columns.map(({ title, text }): FoundBy => ({ by: 'answer', title, text })),
  ];
  const near: FoundBy = { by: 'near', title: null, text: applicant };
  const reasons = wordsOf(asked).map((word) => places.find((place) => holds(place, word)) ?? near);
  return [...new Set(reasons)];
}

function holds({ by, text }: FoundBy, word: string): boolean {
  const words = wordsOf(text);
  return words.some((one) => one.startsWith(word)) || (by === 'number' && /^\d+$/u.test(word) && text.endsWith(word));
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
