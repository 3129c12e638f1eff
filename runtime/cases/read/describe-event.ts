/** Says in French what an event means to an agent: the history of a case, and what changed under someone's hands. */
import {
  findOpinion,
  groupFunction,
  readExplanation,
  type Actor,
  type CaseEvent,
  type CompiledDispositif,
  type OpinionRecord,
} from '../../../engine/index.ts';
import { formatDay, formatLastDay, formatMoney } from '../../../engine/form/words/index.ts';
import { fr as messages } from '../messages/fr.ts';

/** Under which name our own jobs act on cases: making a letter is nobody's doing. */
const OURSELVES = 'documents';

/** What events call by an identifier only: titles of the case's tasks and letters, names of the groups that were asked on it. */
interface Names {
  readonly tasks: ReadonlyMap<string, string>;
  /** By the function that the group holds on the case. */
  readonly groups: ReadonlyMap<string, string>;
  /** Titles of the letters ordered. */
  readonly documents: ReadonlyMap<string, string>;
}

function describeEvent(compiled: CompiledDispositif, event: CaseEvent, names: Names): string {
  const words = messages.events;
  const { workflow } = compiled;
  switch (event.type) {
    case 'filed':
      return words.filed(event.number);
    case 'computed':
      return words.computed;
    case 'acted':
      return describeAct(compiled, event);
    case 'answersChanged':
      return words.answersChanged;
    case 'moved':
      return words.moved(workflow.states[event.state]?.title ?? event.state);
    case 'taskOpened':
      return words.taskOpened(
        event.task.title,
        compiled.identity.functions[event.task.function]?.title ??
          names.groups.get(event.task.function) ??
          event.task.function,
      );
    case 'taskAssigned': {
      const title = names.tasks.get(event.task) ?? '';
      return event.assignee ? words.taskTaken(title, event.assignee.name) : words.taskReleased(title);
    }
    case 'taskClosed': {
      const title = names.tasks.get(event.task);
      return title === undefined ? words.taskClosedUnnamed : words.taskClosed(title);
    }
    case 'timerStarted': {
      const { action, dueAt } = event.timer;
      return words.timerStarted(workflow.actions[action]?.definition.title ?? action, formatDay(dueAt));
    }
    case 'timerEnded':
      return words.timerEnded(event.fired);
    case 'clockChanged': {
      const { id, status, dueAt } = event.clock;
      const title = workflow.workflow.clocks?.[id]?.title ?? id;
      return words.clock[status](title, dueAt === null ? '' : formatLastDay(dueAt));
    }
    case 'clockExtended': {
      const { id, dueAt } = event.clock;
      const clock = workflow.workflow.clocks?.[id];
      const why = clock?.extensions?.[event.extension]?.title ?? event.extension;
      return words.clockExtended(clock?.title ?? id, why, dueAt === null ? null : formatLastDay(dueAt));
    }
    case 'routed': {
      const held = compiled.identity.functions[event.function];
      const route = held?.routes?.find(({ id }) => id === event.route)?.title ?? event.route;
      return words.routed(held?.title ?? event.function, route);
    }
    case 'opinionChanged':
      return describeOpinion(compiled, event.opinion);
    case 'opinionReminded':
      return words.opinionReminded(workflow.opinions[event.opinion]?.definition.title ?? messages.adHoc);
    case 'correctionRequested':
      return words.correctionRequested(Object.keys(event.correction.fields).length);
    case 'correctionEnded':
      return words.correctionEnded;
    case 'annotated':
      return words.annotated(describeActor(event.actor));
    case 'amountEntered': {
      const { entry, label, amount } = event.amount;
      return words.amountEntered[entry](label, formatMoney(amount));
    }
    case 'documentOrdered':
      return words.documentOrdered(event.document.title);
    case 'documentProduced':
      return words.documentProduced(names.documents.get(event.documentId) ?? '');
    case 'mailOrdered':
      return words.mailOrdered(event.mail.subject, event.mail.to);
    case 'messageSent':
      return words.messageSent(event.message.name);
    case 'noteAdded':
      return words.noteAdded(event.note.name);
  }
}

function describeAct(
  { workflow }: CompiledDispositif,
  { action, actor, data }: Extract<CaseEvent, { readonly type: 'acted' }>,
): string {
  const definition = workflow.actions[action]?.definition;
  const sentence = messages.events.acted(describeActor(actor), definition?.title ?? action);
  const explanation = definition?.kind === 'resubmission' ? readExplanation(data) : null;
  return explanation === null ? sentence : messages.events.explained(sentence, explanation);
}

function describeOpinion({ workflow, identity }: CompiledDispositif, opinion: OpinionRecord): string {
  const words = messages.events.opinion;
  const { status, adHoc, closedBy = 'left', by } = opinion;
  const title = findOpinion(workflow, opinion)?.title ?? opinion.id;
  if (status === 'closed') return words[closedBy](title);
  if (status !== 'asked' || !adHoc) return words[status](title, by ?? '');
  const { of, askedBy } = adHoc;
  const name = of.type === 'function' ? (identity.functions[of.function]?.title ?? of.function) : of.name;
  return words.adHoc(title, askedBy, name);
}

/** Sentences of events, one each in their order, naming tasks opened, letters ordered and groups asked among `all`. */
export function describeEvents(
  compiled: CompiledDispositif,
  events: readonly CaseEvent[],
  all: readonly CaseEvent[] = events,
): readonly string[] {
  const tasks = new Map(
    all.flatMap((event) => (event.type === 'taskOpened' ? [[event.task.id, event.task.title]] : [])),
  );
  const groups = new Map(
    all.flatMap((event) => {
      const of = event.type === 'opinionChanged' ? event.opinion.adHoc?.of : undefined;
      return of?.type === 'group' ? [[groupFunction(of.id), of.name]] : [];
    }),
  );
  const documents = new Map(
    all.flatMap((event) => (event.type === 'documentOrdered' ? [[event.document.id, event.document.title]] : [])),
  );
  return events.map((event) => describeEvent(compiled, event, { tasks, groups, documents }));
}

/** Who did something, as a history shows it. */
export function describeActor(actor: Actor): string {
  switch (actor.type) {
    case 'applicant':
      return actor.name || messages.applicant;
    case 'agent':
      return actor.name;
    case 'time':
      return messages.time;
    case 'system':
      return actor.name === OURSELVES ? messages.ourselves : messages.system(actor.name);
  }
}
