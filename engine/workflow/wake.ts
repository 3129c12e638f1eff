/** Asks to be woken when the next thing falls due. */
import type { Case } from '../types.ts';
import type { Draft } from './draft.ts';
import { nextDue } from './due.ts';

/**
 * Adds the wake of the next due moment, unless the case before the decision already asked for that one. The key names
 * the moment and the last event, so that asking twice is one asking.
 */
export function addWake(draft: Draft, before: Case | null): void {
  const next = nextDue(draft.subject);
  if (!next || (before && nextDue(before)?.at === next.at)) return;
  draft.effects.push({ type: 'wake', key: `wake:${next.at}:${draft.subject.version}`, at: next.at });
}
