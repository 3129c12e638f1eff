/**
 * Events of a case that a reader may know of. The applicant reads those that concern them, in the scheme's own words. Nobody
 * learns of opinions that they may not see, nor of their tasks. A member of a group that was asked on this case alone finds
 * its filing, its states, and the opinions of theirs or shared with them: no note, no message, no mail and nothing else of
 * what the service does. Who is only consulted does not learn either of mails, letters and amounts that they do not see.
 */
import type { Case, Correction } from '../../case/case.ts';
import type { CaseEvent } from '../events/case-event.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { publicTimeline } from './public-timeline.ts';
import { isRead, madeOf } from '../model/limited-data.ts';
import { withhold } from '../../form/reading/withhold.ts';
import { answersKeptFrom, recordsKeptFrom, seesInside, type Reader } from './reader.ts';
import { shownCorrection, shownDeed, shownOpinion } from './shown-case.ts';

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
      return events.filter((event) => event.type !== 'moved' || isNews(event));
    case 'agent':
    case 'consulted':
      return ofAgents(compiled, shown, events, reader).map((event) => withoutUnseen(compiled, event, reader));
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

function ofAgents(
  compiled: CompiledDispositif,
  shown: Case,
  events: readonly CaseEvent[],
  reader: Reader,
): readonly CaseEvent[] {
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
        return isInside && reader.computed;
      case 'amountEntered':
        return isInside && reader.computed && isRead(madeOf(compiled).amount(event.amount), reader.unread);
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

/** The event without what of it the reader does not see: nobody finds in a history what the case itself does not show. */
function withoutUnseen(compiled: CompiledDispositif, event: CaseEvent, reader: Reader): CaseEvent {
  switch (event.type) {
    case 'filed': {
      const answers = withhold(event.answers, answersKeptFrom(reader, compiled.form));
      const { applicant } = event;
      return { ...event, answers, applicant: reader.contact ? applicant : { ...applicant, email: null, phone: null } };
    }
    case 'answersChanged':
      return { ...event, answers: withhold(event.answers, answersKeptFrom(reader, compiled.form)) };
    case 'computed':
      return { ...event, values: {}, trace: [] };
    case 'acted': {
      const { data } = shownDeed(compiled, event.action, event, reader);
      return { ...event, data };
    }
    case 'annotated': {
      const { agent } = compiled;
      return { ...event, values: agent ? withhold(event.values, recordsKeptFrom(compiled, reader, agent.form)) : {} };
    }
    case 'opinionChanged':
      return { ...event, opinion: shownOpinion(compiled, event.opinion, reader) };
    case 'correctionRequested': {
      const correction = shownCorrection(compiled, event.correction, reader);
      return { ...event, correction: reader.contact ? correction : withoutWords(correction) };
    }
    default:
      return event;
  }
}

/** How many answers are to be mended, and not what is said of them. */
function withoutWords({ requestedAt, fields }: Correction): Correction {
  return { requestedAt, message: '', fields: Object.fromEntries(Object.keys(fields).map((pointer) => [pointer, ''])) };
}

/** A move within branches, or of one opinion among others, is no news: the case is where it was. */
function isNews(event: Extract<CaseEvent, { readonly type: 'moved' }>): boolean {
  return event.entered.includes(event.state);
}
