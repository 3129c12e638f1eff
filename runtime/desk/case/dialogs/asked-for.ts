import type { ApiFile, CaseDetail } from '../../../../schemas/types/api.ts';
import { joinSentence } from '../../templates/fill-template.ts';

type Fields = CaseDetail['correctable'];

/** What a correction begins with: what the request was filed without, or the answer it was asked from. */
export type AskedFor = {
  readonly type: 'expected' | 'answer';
  readonly fields: Fields;
  /** What is wrong with the answer, where that was said already. */
  readonly reason?: string;
};

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
  const reason = asked.reason ?? (asked.type === 'expected' ? words.reason : '');
  const named = asked.fields.map(({ pointer }) => [pointer, saidOf(kept.faults[pointer], asked, reason)] as const);
  return {
    message: kept.message.trim() === '' ? words.message : kept.message,
    faults: { ...kept.faults, ...Object.fromEntries(named) },
  };
}

/** What is said of an answer: what was written of it stays, and what was said elsewhere comes after it, once. */
function saidOf(kept: string | undefined, asked: AskedFor, reason: string): string {
  if (kept === undefined) return reason;
  return asked.reason === undefined || kept.includes(reason) ? kept : joinSentence(kept, reason);
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

/** Asks for a correction of the answer that a document proves, in given words; null where it proves none that can be corrected. */
export function askedBy(
  { sections, correctable }: Pick<CaseDetail, 'sections' | 'correctable'>,
  { id }: Pick<ApiFile, 'id'>,
  ask: (asked: AskedFor) => void,
): ((reason: string) => void) | null {
  const row = sections.flatMap(({ rows }) => rows).find(({ file }) => file?.id === id);
  const field = row ? correctableAt(correctable, row.pointer) : null;
  return field && ((reason) => ask({ type: 'answer', fields: [field], reason }));
}
