/** What an absence must be: days to come, and a deputy who is there. */
import { addDays, type LocalDate } from '../../../engine/index.ts';

/** Days, both included, in Nouméa. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** An absence that stands, as it is weighed against another. */
export interface KnownAbsence extends Days {
  readonly userId: string;
  readonly deputyId: string;
}

/** Why an absence cannot be: a code of a problem. */
export type AbsenceFault =
  | 'absence-days'
  | 'absence-deputy'
  | 'absence-overlaps'
  | 'absence-deputy-away'
  | 'absence-stands-in';

/** Longer than anybody is away from a post that waits for them. */
const MOST_DAYS = 366;

/**
 * Judges an absence beside those that stand; null when it may be. A deputy has no deputy: who stands in for somebody is not
 * absent in these days, nor is who is absent a deputy.
 */
export function judgeAbsence(
  { userId, deputyId, ...days }: KnownAbsence,
  known: readonly KnownAbsence[],
  today: LocalDate,
): AbsenceFault | null {
  if (days.from > days.to || days.from < today || days.to > addDays(days.from, MOST_DAYS - 1)) return 'absence-days';
  if (userId === deputyId) return 'absence-deputy';
  const meanwhile = known.filter((other) => other.from <= days.to && days.from <= other.to);
  if (meanwhile.some((other) => other.userId === userId)) return 'absence-overlaps';
  if (meanwhile.some((other) => other.userId === deputyId)) return 'absence-deputy-away';
  return meanwhile.some((other) => other.deputyId === userId) ? 'absence-stands-in' : null;
}

/** What is held of a scheme: whether more than opinions is asked of it. */
export interface HeldScheme {
  readonly dispositif: string;
  readonly instructs: boolean;
}

/** Whether somebody works where another does, as far as the other does: only such a one takes their place. */
export function mayStandIn(deputy: readonly HeldScheme[], absent: readonly HeldScheme[]): boolean {
  return (
    absent.length > 0 &&
    absent.every((one) => {
      return deputy.some((held) => held.dispositif === one.dispositif && (held.instructs || !one.instructs));
    })
  );
}
