import type { CaseDetail } from '../../../../schemas/types/api.ts';

type Fields = CaseDetail['correctable'];

/** What a correction begins with: what the request was filed without, or the answer it was asked from. */
export type AskedFor = { readonly type: 'expected' | 'answer'; readonly fields: Fields };

/** A correction that is being written: what it says as a whole, and what is wrong with each answer that it names. */
export type Correction = { readonly message: string; readonly faults: Readonly<Record<string, string>> };

/**
 * A correction to begin with: what was written before, with the answers that are asked for now named too.
 * @param words `message`: what it says where nothing was written; `reason`: what is wrong with an answer that is missing
 */
export function beginCorrection(
  kept: Correction,
  asked: AskedFor | null,
  words: { readonly message: string; readonly reason: string },
): Correction {
  if (!asked) return kept;
  const reason = asked.type === 'expected' ? words.reason : '';
  const named = Object.fromEntries(asked.fields.map(({ pointer }) => [pointer, reason]));
  return {
    message: kept.message.trim() === '' ? words.message : kept.message,
    faults: { ...named, ...kept.faults },
  };
}

/**
 * The answers that a correction can name: what it was asked for first under `heading`, then the others by page. What lies within
 * one that is asked for is asked for with it.
 */
export function correctionGroups(
  correctable: Fields,
  asked: AskedFor | null,
  heading: string,
): readonly (readonly [string, Fields])[] {
  const first = asked?.fields ?? [];
  const others = correctable.filter(({ pointer }) =>
    first.every((field) => pointer !== field.pointer && !pointer.startsWith(`${field.pointer}/`)),
  );
  const pages = [...new Set(others.map(({ page }) => page))];
  const byPage = pages.map((page) => [page, others.filter((field) => field.page === page)] as const);
  return first.length > 0 ? [[heading, first], ...byPage] : byPage;
}

/**
 * The answer that a row of the case shows, as a correction names it: the row's own, else the one that it is part of; null where no
 * correction can name it.
 */
export function correctableAt(correctable: Fields, pointer: string): Fields[number] | null {
  const around = correctable.filter((field) => field.pointer === pointer || pointer.startsWith(`${field.pointer}/`));
  return around.toSorted((left, right) => right.pointer.length - left.pointer.length)[0] ?? null;
}
