/**
 * Computed values after something changed. An event is noted only when a value did change, so that a history is not
 * drowned in sameness.
 */
import { equalJson } from '../rules/json.ts';
import { note, scopeOf, type Draft } from './draft.ts';

/** Computes anew what may have changed: everything when the answers did, else what reads agents' work or the case. */
export function recompute(draft: Draft, answersChanged: boolean): void {
  const { compiled, subject } = draft;
  if (!answersChanged && !compiled.rules.readsCase) return;
  const kept = answersChanged ? null : subject.trace;
  const { values, trace } = compiled.rules.compute(scopeOf(draft), subject.receivedOn, kept);
  if (answersChanged || !equalJson(values, subject.computed)) note(draft, { type: 'computed', values, trace });
}
