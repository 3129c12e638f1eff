/**
 * Events of a case that a reader may know of. The applicant reads those that concern them, in the scheme's own words. Nobody
 * learns of opinions that they may not see, nor of their tasks. A member of a group that was asked on this case alone finds
 * its filing, its states, and the opinions of theirs or shared with them: no note, no message, no mail and nothing else of
 * what the service does. Who is only consulted does not learn either of mails, letters and amounts that they do not see.
 */
import type { Case } from '../../case/case.ts';
import type { CaseEvent } from '../events/case-event.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { publicTimeline } from './public-timeline.ts';
import { seesInside, type Reader } from './reader.ts';

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
      return ofApplicant(compiled, subject, events);
    case 'world':
      return events.filter((event) => event.type !== 'moved' || isNews(event));
    case 'agent':
    case 'consulted':
      return ofAgents(shown, events, reader);
    case 'stranger':
      return [];
  }
}

/** The same sentence is not said twice in a row. */
function ofApplicant(compiled: CompiledDispositif, subject: Case, events: readonly CaseEvent[]): readonly CaseEvent[] {
  const said = events.flatMap((event) =>
    publicTimeline(compiled, subject, [event]).map(({ text }) => ({ event, text })),
  );
  return said.filter(({ text }, at) => text !== said[at - 1]?.text).map(({ event }) => event);
}

function ofAgents(shown: Case, events: readonly CaseEvent[], reader: Reader): readonly CaseEvent[] {
  const isInside = seesInside(reader);
  const opinionOfTask = new Map(
    events.flatMap((event) => (event.type === 'taskOpened' ? [[event.task.id, event.task.opinion]] : [])),
  );
  const seesOpinion = (id: string): boolean => Object.hasOwn(shown.opinions, id);
  const seesTask = (id: string): boolean => {
    const opinion = opinionOfTask.get(id) ?? null;
    return opinion === null ? isInside : seesOpinion(opinion);
  };
  const letters = new Set(shown.documents.map(({ id }) => id));
  return events.filter((event) => {
    switch (event.type) {
      case 'filed':
        return true;
      case 'moved':
        return isNews(event);
      case 'opinionChanged':
        return seesOpinion(event.opinion.id);
      case 'opinionReminded':
        return seesOpinion(event.opinion);
      case 'taskOpened':
        return seesTask(event.task.id);
      case 'taskAssigned':
      case 'taskClosed':
        return seesTask(event.task);
      case 'computed':
      case 'amountEntered':
        return isInside && reader.computed;
      case 'mailOrdered':
        return shown.mails.some(({ id }) => id === event.mail.id);
      case 'documentOrdered':
        return isInside && letters.has(event.document.id);
      case 'documentProduced':
        return isInside && letters.has(event.documentId);
      default:
        return isInside;
    }
  });
}

/** A move within branches, or of one opinion among others, is no news: the case is where it was. */
function isNews(event: Extract<CaseEvent, { readonly type: 'moved' }>): boolean {
  return event.entered.includes(event.state);
}
