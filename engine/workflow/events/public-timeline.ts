/**
 * What the applicant reads of the history of their request: plain sentences, and only what concerns them. The words are
 * those of the workflow (`public`) wherever its author gave some.
 */
import type { Instant } from '../../base/values.ts';
import type { Case } from '../../case/case.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { CaseEvent } from './case-event.ts';
import { fr } from './messages/fr.ts';
import { recordOf } from './records.ts';

/** A sentence of the applicant's history, and when what it says happened. */
export type TimelineEntry = { readonly at: Instant; readonly text: string };

/** Sentences for the applicant, in the order of the events; the same sentence is not said twice in a row. */
export function publicTimeline(
  compiled: CompiledDispositif,
  subject: Case,
  events: readonly CaseEvent[],
): readonly TimelineEntry[] {
  const passed = passedThrough(compiled, events);
  const entries = events.flatMap((event) => {
    if (passed.has(event.seq)) return [];
    const text = recordOf(event).toApplicant(event, compiled, subject);
    return text === null ? [] : [{ at: event.at, text: doneFor(event, text) }];
  });
  return entries.filter(({ text }, at) => text !== entries[at - 1]?.text);
}

/** Who did it, where that was somebody whom the applicant appointed. */
function doneFor({ actor }: CaseEvent, text: string): string {
  return actor.type === 'applicant' && actor.mandate ? `${text} ${fr.doneFor(actor.name)}` : text;
}

/**
 * Numbers of the moves to a state of opinions that was left at once, because none was needed: to the applicant, who would read
 * of opinions that nobody gives, the case was never there.
 */
export function passedThrough(
  { workflow }: Pick<CompiledDispositif, 'workflow'>,
  events: readonly CaseEvent[],
): ReadonlySet<number> {
  const moves = events.filter((event) => event.type === 'moved');
  const passed = moves.filter(({ state, at }, index) => {
    const opinions = Object.values(workflow.states[state]?.opinions ?? {});
    const next = moves[index + 1];
    const isLeft = next?.at === at && next.exited.includes(state);
    return isLeft && opinions.length > 0 && opinions.every(({ when }) => when !== undefined);
  });
  return new Set(passed.map(({ seq }) => seq));
}
