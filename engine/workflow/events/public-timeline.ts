/**
 * What the applicant reads of the history of their request: plain sentences, and only what concerns them. The words are
 * those of the workflow (`public`) wherever its author gave some.
 */
import type { Instant } from '../../base/values.ts';
import type { Case } from '../../case/case.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { CaseEvent } from './case-event.ts';
import { recordOf } from './records.ts';

/** A sentence of the applicant's history, and when what it says happened. */
export type TimelineEntry = { readonly at: Instant; readonly text: string };

/** Sentences for the applicant, in the order of the events; the same sentence is not said twice in a row. */
export function publicTimeline(
  compiled: CompiledDispositif,
  subject: Case,
  events: readonly CaseEvent[],
): readonly TimelineEntry[] {
  const entries = events.flatMap((event) => {
    const text = recordOf(event).toApplicant(event, compiled, subject);
    return text === null ? [] : [{ at: event.at, text }];
  });
  return entries.filter(({ text }, at) => text !== entries[at - 1]?.text);
}
