/**
 * Computed values of a case that goes on: when they are to be computed anew, and what they are worth then. Values that read the
 * answers alone keep what they were at filing.
 */
import { equalJson } from '../../base/json.ts';
import type { Case } from '../../case/case.ts';
import type { CaseEventBody } from '../events/case-event.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { Scope } from '../../feel/compiled-expression.ts';
import { recordOf } from '../events/records.ts';

/** What computed values are made of has changed: the answers, or something else that they read of the case. */
export type Stale = 'answers' | 'case';

/** What an event makes stale of what was computed from the case as it was before; null for nothing. */
export function staleAfter(
  { rules: { caseReads } }: CompiledDispositif,
  before: Case,
  event: CaseEventBody,
): Stale | null {
  const { touches } = recordOf(event);
  if (touches === 'answers') return 'answers';
  if (touches === 'nothing' || caseReads.size === 0) return null;
  return touches(event, before).some((path) => isReadIn(caseReads, path)) ? 'case' : null;
}

function isReadIn(caseReads: ReadonlySet<string>, path: string): boolean {
  if (caseReads.has(path)) return true;
  const dot = path.indexOf('.');
  return dot >= 0 && caseReads.has(path.slice(0, dot));
}

/**
 * The values and why, where they are not what the case has: everything computed anew when the answers changed, else what
 * reads agents' work or the case. Null when nothing changed, so that a history is not drowned in sameness.
 */
export function computeAnew(
  { rules }: CompiledDispositif,
  subject: Case,
  scope: Scope,
  answersChanged: boolean,
): CaseEventBody<'computed'> | null {
  const { values, trace } = rules.compute(scope, subject.receivedOn, answersChanged ? null : subject.trace);
  return answersChanged || !equalJson(values, subject.computed) ? { type: 'computed', values, trace } : null;
}
