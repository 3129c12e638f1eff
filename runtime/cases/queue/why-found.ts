/** Why a search found a case, in terms of what its row shows: nobody opens cases to learn which one was meant. */
import { establishmentNumbers } from '../../../engine/index.ts';
import type { FoundBy, NamedEstablishment } from '../../../schemas/types/api.ts';

/** What a row of the queue shows of a case. */
interface ShownRow {
  readonly number: string;
  readonly applicant: string;
  /** Whose request it is, where it is no person's. */
  readonly establishment: NamedEstablishment | null;
  readonly columns: readonly { readonly title: string; readonly text: string }[];
}

/**
 * For each word typed, what begins so: the number (or its last digits), the name, a number of the company or the association, else an answer that the queue shows. `near`
 * where one of them begins nothing that is shown: what resembles it was found.
 */
export function whyFound(asked: string, { number, applicant, establishment, columns }: ShownRow): readonly FoundBy[] {
  const places: readonly FoundBy[] = [
    { by: 'number', title: null, text: number },
    { by: 'name', title: null, text: applicant },
    ...(establishment ? establishmentNumbers(establishment) : []).map((text): FoundBy => {
      return { by: 'establishment', title: null, text };
    }),
    ...columns.map(({ title, text }): FoundBy => ({ by: 'answer', title, text })),
  ];
  const near: FoundBy = { by: 'near', title: null, text: applicant };
  const reasons = wordsOf(asked).map((word) => places.find((place) => holds(place, word)) ?? near);
  return [...new Set(reasons)];
}

/** As many characters of a RIDET or RNA as no number of a case has at its end. */
const TYPED_NUMBER = 7;

/** Whether a company or an association is what was looked for: each word typed begins one of its name, or it is a number of its own. */
export function isMeant(asked: string, establishment: NamedEstablishment): boolean {
  const words = wordsOf(asked);
  if (words.length === 0) return false;
  const typed = words.join('');
  if (
    typed.length >= TYPED_NUMBER &&
    establishmentNumbers(establishment).some((one) => one.toLowerCase().startsWith(typed))
  )
    return true;
  return isNamed(asked, establishment.name);
}

/** Whether each word typed begins one of a name. */
export function isNamed(asked: string, name: string): boolean {
  const words = wordsOf(asked);
  return words.length > 0 && words.every((word) => holds({ by: 'name', title: null, text: name }, word));
}

function holds({ by, text }: FoundBy, word: string): boolean {
  const words = wordsOf(text);
  return words.some((one) => one.startsWith(word)) || (by === 'number' && /^\d+$/u.test(word) && text.endsWith(word));
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
