/**
 * What a person may know of the history of a case, in words: agents read those of the desk, the applicant the scheme's own.
 * The history on screen and the list of what changed meanwhile both ask here.
 */
import {
  describeEvents,
  nameActor,
  publicTimeline,
  type CaseView,
  type Actor,
  type CaseEvent,
  type CompiledDispositif,
} from '../../../engine/index.ts';

/** An event and the sentence that says it to the reader. */
export interface HistoryLine {
  readonly event: CaseEvent;
  readonly text: string;
}

/** The lines of a history, in the order of the events; `all` are those of the case. */
export function historyLines(
  compiled: CompiledDispositif,
  view: CaseView,
  all: readonly CaseEvent[],
): readonly HistoryLine[] {
  const { events } = view;
  const sentences =
    view.standing === 'applicant'
      ? events.flatMap((event) => publicTimeline(compiled, view.case, [event]).map(({ text }) => text))
      : describeEvents(compiled, events, all);
  return events.map((event, at) => ({ event, text: sentences[at] ?? '' }));
}

/** Who did something, for a reader: to the applicant the service has one name, and no agent any. */
export function whoActed({ identity }: CompiledDispositif, { actor: by }: CaseEvent, reader: Actor): string {
  return reader.type === 'applicant' && by.type !== 'applicant' ? identity.service.name : nameActor(by);
}
