/**
 * What an event makes of a case. Events say everything, so this needs neither the dispositif nor the time, and a case
 * can be rebuilt from its events for ever: `events.reduce(evolve, null)`.
 */
import type { Case } from '../../case/case.ts';
import type { CaseEvent } from './case-event.ts';
import type { Instant } from '../../base/values.ts';
import { topState } from '../machine/machine-value.ts';

/** Applies an event to a case; null only before `filed`. Any other event without a case is a bug. */
export function evolve(subject: Case | null, event: CaseEvent): Case {
  if (event.type === 'filed') return openCase(event);
  if (!subject) throw new Error(`Event ${event.seq} (${event.type}) comes before the case is filed`);
  return { ...subject, ...changesOf(subject, event), version: event.seq };
}

type Changes = Partial<Case>;
type Filed = Extract<CaseEvent, { readonly type: 'filed' }>;

function openCase(event: Filed): Case {
  const state = topState(event.machine);
  return {
    id: event.caseId,
    number: event.number,
    dispositif: event.dispositif,
    version: event.seq,
    filedAt: event.at,
    receivedOn: event.receivedOn,
    channel: event.channel,
    applicant: event.applicant,
    mandate: event.mandate,
    machine: event.machine,
    state,
    states: [state],
    outcome: null,
    closedAt: null,
    answers: event.answers,
    annotations: {},
    computed: {},
    trace: [],
    actions: {},
    opinions: {},
    tasks: [],
    timers: [],
    clocks: {},
    correction: null,
    amounts: [],
    documents: [],
    mails: [],
    messages: [],
    notes: [],
  };
}

function changesOf(subject: Case, event: Exclude<CaseEvent, Filed>): Changes {
  switch (event.type) {
    case 'computed':
      return { computed: event.values, trace: event.trace };
    case 'acted': {
      const record = { data: event.data, at: event.at, by: event.by };
      return { actions: { ...subject.actions, [event.action]: record } };
    }
    case 'answersChanged':
      return { answers: event.answers };
    case 'moved':
      return moveTo(event);
    case 'annotated':
      return { annotations: { ...subject.annotations, ...event.values } };
    case 'taskOpened':
      return { tasks: [...subject.tasks, event.task] };
    case 'taskAssigned':
      return {
        tasks: subject.tasks.map((task) => (task.id === event.task ? { ...task, assignee: event.assignee } : task)),
      };
    case 'taskClosed':
      return { tasks: subject.tasks.filter(({ id }) => id !== event.task) };
    case 'timerStarted':
      return { timers: [...subject.timers, event.timer] };
    case 'timerEnded':
      return { timers: subject.timers.filter(({ id }) => id !== event.timer) };
    case 'clockChanged':
    case 'clockExtended':
      return { clocks: { ...subject.clocks, [event.clock.id]: event.clock } };
    case 'routed':
      return { routes: { ...subject.routes, [event.function]: event.route } };
    case 'opinionChanged':
      return { opinions: { ...subject.opinions, [event.opinion.id]: event.opinion } };
    case 'opinionReminded':
      return remind(subject, event.opinion, event.at);
    case 'correctionRequested':
      return { correction: event.correction };
    case 'correctionEnded':
      return { correction: null };
    case 'amountEntered':
      return { amounts: [...subject.amounts, event.amount] };
    case 'documentOrdered':
      return { documents: [...subject.documents, event.document] };
    case 'documentProduced':
      return {
        documents: subject.documents.map((document) =>
          document.id === event.documentId ? { ...document, fileId: event.fileId } : document,
        ),
      };
    case 'mailOrdered':
      return { mails: [...subject.mails, event.mail] };
    case 'messageSent':
      return { messages: [...subject.messages, event.message] };
    case 'noteAdded':
      return { notes: [...subject.notes, event.note] };
  }
}

/** The opinion and its task both bear the mark. */
function remind({ opinions, tasks }: Case, id: string, remindedAt: Instant): Changes {
  const reminded = opinions[id];
  return {
    ...(reminded && { opinions: { ...opinions, [id]: { ...reminded, remindedAt } } }),
    tasks: tasks.map((task) => (task.opinion === id ? { ...task, remindedAt } : task)),
  };
}

function moveTo(event: Extract<CaseEvent, { readonly type: 'moved' }>): Changes {
  const { machine, state, states, outcome } = event;
  return { machine, state, states, outcome, closedAt: outcome === null ? null : event.at };
}
