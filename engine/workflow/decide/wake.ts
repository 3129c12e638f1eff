/** Asking to be woken when the next thing falls due. */
import type { Case } from '../../case/case.ts';
import type { Effect } from './effect.ts';
import { nextDue } from './due.ts';

/**
 * The wake of the next due moment, unless the case before the decision already asked for that one. The key names the
 * moment and the last event, so that asking twice is one asking.
 */
export function wakeOf(subject: Case, before: Case | null): Effect | null {
  const next = nextDue(subject);
  if (!next || (before && nextDue(before)?.at === next.at)) return null;
  return { type: 'wake', key: `wake:${next.at}:${subject.version}`, at: next.at };
}
