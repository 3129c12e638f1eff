/**
 * Computed values of a case that goes on: which events may change them, and what they are worth then. Values that read the
 * answers alone keep what they were at filing.
 */
import { equalJson } from '../../base/json.ts';
import { AD_HOC_LIST } from '../../language/case-names.ts';
import { namesMadeOf } from '../../names/read-name.ts';
import type { Case, OpinionRecord } from '../../case/case.ts';
import type { CaseEventBody } from '../events/case-event.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { Scope } from '../../feel/compiled-expression.ts';

/** Whether an event changes something, of the case as it was before, that computed values read. */
export function touchesValues(
  { rules: { caseReads } }: CompiledDispositif,
  before: Case,
  event: CaseEventBody,
): boolean {
  if (caseReads.size === 0) return false;
  return changedBy(before, event).some((path) => caseReads.has(path) || caseReads.has(path.split('.')[0] ?? path));
}

/** What expressions read anew after an event, as dotted paths. Answers are computed from as soon as they change. */
function changedBy(before: Case, event: CaseEventBody): readonly string[] {
  switch (event.type) {
    case 'acted':
      return namesMadeOf('actions', event.action);
    case 'annotated':
      return Object.keys(event.values).flatMap((name) => namesMadeOf('annotations', name));
    case 'opinionChanged':
      return changedByOpinion(before, event.opinion);
    case 'clockChanged':
    case 'clockExtended':
      return namesMadeOf('clocks', event.clock.id);
    case 'moved':
      return namesMadeOf('state');
    case 'amountEntered':
      return namesMadeOf('amounts');
    default:
      return [];
  }
}

/** One of the workflow's own that is asked for the first time says nothing yet, as before. */
function changedByOpinion({ opinions }: Case, { id, status, adHoc }: OpinionRecord): readonly string[] {
  if (adHoc) return namesMadeOf('opinions', AD_HOC_LIST);
  return status === 'asked' && !Object.hasOwn(opinions, id) ? [] : namesMadeOf('opinions', id);
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
): Extract<CaseEventBody, { readonly type: 'computed' }> | null {
  const { values, trace } = rules.compute(scope, subject.receivedOn, answersChanged ? null : subject.trace);
  return answersChanged || !equalJson(values, subject.computed) ? { type: 'computed', values, trace } : null;
}
