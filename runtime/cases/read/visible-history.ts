/**
 * What of a case's history each person may read, and in which words: agents in those of the desk, the applicant in the
 * scheme's own. The history on screen and the list of what changed meanwhile both ask here.
 */
import {
  caseSight,
  isOfScheme,
  maySeeOpinion,
  publicTimeline,
  seesLetters,
  type Actor,
  type Case,
  type CaseEvent,
  type CompiledDispositif,
} from '../../../engine/index.ts';
import { describeActor, describeEvents } from './describe-event.ts';

/** An event and the sentence that says it to the reader. */
export interface HistoryLine {
  readonly event: CaseEvent;
  readonly text: string;
}

/** The lines of a history for an actor, in the order of the events; `events` are all those of the case. */
export function visibleHistory(
  compiled: CompiledDispositif,
  subject: Case,
  events: readonly CaseEvent[],
  actor: Actor,
): readonly HistoryLine[] {
  if (actor.type === 'applicant') return forApplicant(compiled, subject, events);
  const visible = visibleEvents(compiled, subject, events, actor);
  const sentences = describeEvents(compiled, visible, events);
  return visible.map((event, at) => ({ event, text: sentences[at] ?? '' }));
}

/** Who did something, for a reader: to the applicant the service has one name, and no agent any. */
export function whoActed({ identity }: CompiledDispositif, { actor: by }: CaseEvent, reader: Actor): string {
  return reader.type === 'applicant' && by.type !== 'applicant' ? identity.service.name : describeActor(by);
}

/** The same sentence is not said twice in a row. */
function forApplicant(
  compiled: CompiledDispositif,
  subject: Case,
  events: readonly CaseEvent[],
): readonly HistoryLine[] {
  const lines = events.flatMap((event) =>
    publicTimeline(compiled, subject, [event]).map(({ text }) => ({ event, text })),
  );
  return lines.filter(({ text }, at) => text !== lines[at - 1]?.text);
}

/**
 * Events that agents, time and systems may know of. Nobody learns of opinions that they may not see, nor of their tasks.
 * A member of a group that was asked on this case alone finds its filing, its states, and the opinions of theirs or
 * shared with them: no note, no message, no mail and nothing else of what the service does. Who is only consulted does not
 * learn either of mails, letters and amounts that they do not see.
 */
function visibleEvents(
  compiled: CompiledDispositif,
  subject: Case,
  events: readonly CaseEvent[],
  actor: Actor,
): readonly CaseEvent[] {
  const instructs = actor.type !== 'agent' || isOfScheme(actor);
  const sight = caseSight(compiled, subject, actor);
  const opinionOfTask = new Map(
    events.flatMap((event) => (event.type === 'taskOpened' ? [[event.task.id, event.task.opinion]] : [])),
  );
  const seesOpinion = (id: string): boolean => {
    const opinion = subject.opinions[id];
    return actor.type !== 'agent' || (opinion !== undefined && maySeeOpinion(compiled, subject, opinion, actor));
  };
  const seesTask = (id: string): boolean => {
    const opinion = opinionOfTask.get(id) ?? null;
    return opinion === null ? instructs : seesOpinion(opinion);
  };
  return events.filter((event) => {
    switch (event.type) {
      case 'computed':
      case 'amountEntered':
        return instructs && sight.computed;
      case 'mailOrdered':
        return instructs && sight.contact;
      case 'documentOrdered':
      case 'documentProduced':
        return instructs && seesLetters(sight);
      case 'filed':
        return true;
      case 'moved':
        // A move within branches, or of one opinion among others, is no news: the case is where it was.
        return event.entered.includes(event.state);
      case 'opinionChanged':
        return seesOpinion(event.opinion.id);
      case 'opinionReminded':
        return seesOpinion(event.opinion);
      case 'taskOpened':
        return seesTask(event.task.id);
      case 'taskAssigned':
      case 'taskClosed':
        return seesTask(event.task);
      default:
        return instructs;
    }
  });
}
