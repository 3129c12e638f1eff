/**
 * Events of a case that a reader may know of. The applicant reads those that concern them, in the scheme's own words. Nobody
 * learns of opinions that they may not see, nor of their tasks. A member of a group that was asked on this case alone finds
 * its filing, its states, and the opinions of theirs or shared with them: no note, no message, no mail and nothing else of
 * what the service does. Who is only consulted does not learn either of mails, letters and amounts that they do not see.
 */
import type { Case } from '../../case/case.ts';
import type { CaseEvent } from '../events/case-event.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { passedThrough, publicTimeline } from '../events/public-timeline.ts';
import { recordOf } from '../events/records.ts';
import { seesInside, type Reader } from '../sight/reader.ts';

/** The events of a case that a reader may know of, in their order. `shown`: the case as they are shown it. */
export function shownEvents(
  compiled: CompiledDispositif,
  subject: Case,
  shown: Case,
  events: readonly CaseEvent[],
  reader: Reader,
): readonly CaseEvent[] {
  switch (reader.standing) {
    case 'applicant':
      return ofApplicant(compiled, subject, events).map((event) => withoutUnseen(compiled, event, reader));
    case 'world':
      return ofAgents(compiled, shown, events, reader);
    case 'agent':
    case 'consulted':
      return ofAgents(compiled, shown, events, reader).map((event) => withoutUnseen(compiled, event, reader));
    case 'stranger':
    case 'application':
      return [];
  }
}

/** The same sentence is not said twice in a row. */
function ofApplicant(compiled: CompiledDispositif, subject: Case, events: readonly CaseEvent[]): readonly CaseEvent[] {
  const passed = passedThrough(compiled, events);
  const said = events
    .filter(({ seq }) => !passed.has(seq))
    .flatMap((event) => publicTimeline(compiled, subject, [event]).map(({ text }) => ({ event, text })));
  return said.filter(({ text }, at) => text !== said[at - 1]?.text).map(({ event }) => event);
}

function ofAgents(
  compiled: CompiledDispositif,
  shown: Case,
  events: readonly CaseEvent[],
  reader: Reader,
): readonly CaseEvent[] {
  const inside = seesInside(reader);
  const opinionOfTask = new Map(
    events.flatMap((event) => (event.type === 'taskOpened' ? [[event.task.id, event.task.opinion]] : [])),
  );
  const seesOpinion = (id: string): boolean => Object.hasOwn(shown.opinions, id);
  const seesTask = (id: string): boolean => {
    const opinion = opinionOfTask.get(id) ?? null;
    return opinion === null ? inside : seesOpinion(opinion);
  };
  const sight = { compiled, reader, shown, inside, seesOpinion, seesTask };
  return events.filter((event) => recordOf(event).isSeen(event, sight));
}

function withoutUnseen(compiled: CompiledDispositif, event: CaseEvent, reader: Reader): CaseEvent {
  return recordOf(event).shown(event, compiled, reader);
}
