/**
 * Dates, times and durations that are written in an expression: of which kind they are, and whether they exist. FEEL makes
 * null of « date("2026-02-30") », and of all that is compared with it.
 */
import { constantOf } from './evaluate/constant.ts';
import { ANY, DATE, DAYS, DURATION, MOMENT, MONTHS, TIME, type ScopeType } from './scope-type.ts';
import { calleeName, someNode, valuesGiven, type FeelNode, type NodeOf } from './syntax/tree.ts';
import { FeelDays, FeelMonths, isOfWholeDays, readDuration } from './values/duration.ts';
import { FeelDate } from './values/date.ts';
import { FeelDateTime, FeelTime } from './values/temporal.ts';
import type { FeelValue } from './values/value.ts';

type Temporal = {
  readonly type: ScopeType;
  /** It is written whole, and is none. */
  readonly isWrong: boolean;
  /** A duration that counts hours beside whole days, of which a date has none. */
  readonly isShort: boolean;
};

/** What is known of a date, a time or a duration before anything runs. */
export function temporalOf(node: NodeOf<'temporal'>): Temporal {
  const value = isWritten(node) ? constantOf(node) : sampleOf(node);
  return {
    type: typeOf(node, value),
    isWrong: value === null,
    isShort: value instanceof FeelDays && !isOfWholeDays(value),
  };
}

/** Whether a node is made of literals alone: names may have any value, and a null that is written is meant. */
function isWritten(node: FeelNode): boolean {
  return !someNode(node, ({ type }) => type === 'name' || type === 'null');
}

/** `duration("P" + string(n) + "M")` with a number for the values that are not known; undefined for anything else. */
function sampleOf({ make, given }: NodeOf<'temporal'>): FeelValue | undefined {
  const [only, ...others] = valuesGiven(given);
  const sample = make === 'duration' && only && others.length === 0 ? joined(only) : null;
  return sample === null ? undefined : readDuration(sample);
}

function joined(node: FeelNode): string | null {
  if (node.type === 'text') return node.value;
  if (node.type === 'call') return calleeName(node) === 'string' ? '1' : null;
  if (node.type !== 'arithmetic' || node.operator !== '+') return null;
  const [left, right] = [joined(node.left), joined(node.right)];
  return left === null || right === null ? null : left + right;
}

function typeOf({ make }: NodeOf<'temporal'>, value: FeelValue | undefined): ScopeType {
  if (value instanceof FeelMonths) return MONTHS;
  if (value instanceof FeelDays) return DAYS;
  if (make === 'duration') return DURATION;
  if (make === 'time' || value instanceof FeelTime) return TIME;
  if (make === 'date and time' || value instanceof FeelDateTime) return MOMENT;
  return make === 'date' || value instanceof FeelDate ? DATE : ANY;
}
