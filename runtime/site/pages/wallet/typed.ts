/** What was typed beside a document that is put in the wallet, and what of it is to be mended. */
import type { LocalDate, PostedPair } from '../../../../engine/index.ts';
import type { FormErrors } from '../../parts/form-errors.ts';
import type { Typed } from '../../parts/wallet-fields.tsx';
import { OLDEST_DAY, readDay } from '../../serve/typed-day.ts';
import { said } from './text.ts';

/** Nothing typed yet. */
export const NOTHING_TYPED: Typed = { kind: '', datedOn: '', validUntil: '' };

/** The fields of a post, or of what has come of it. */
export function typedIn(pairs: readonly PostedPair[]): Typed {
  const last = (name: string): string => (pairs.findLast(([posted]) => posted === name)?.[1] ?? '').trim();
  return { kind: last('kind'), datedOn: last('datedOn'), validUntil: last('validUntil') };
}

/** Their days; null where nothing is said. */
export function daysOf({ datedOn, validUntil }: Typed): {
  readonly datedOn: LocalDate | null;
  readonly validUntil: LocalDate | null;
} {
  return { datedOn: readDay(datedOn), validUntil: readDay(validUntil) };
}

/**
 * What is to be mended.
 * @param kinds the kinds that may be chosen
 */
export function mistakesIn(typed: Typed, kinds: readonly string[], today: LocalDate): FormErrors {
  const { datedOn, validUntil } = daysOf(typed);
  return {
    ...(!kinds.includes(typed.kind) && { kind: said.kind }),
    ...(typed.datedOn !== '' &&
      (datedOn === null || datedOn > today || datedOn < OLDEST_DAY) && { datedOn: said.datedOn }),
    ...(typed.validUntil !== '' && (validUntil === null || validUntil < OLDEST_DAY) && { validUntil: said.validUntil }),
  };
}
