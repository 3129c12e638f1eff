/**
 * What a person may see of a case, and nothing else: the desk, the account, the API, the receipt and the history only give
 * form to what is said here. So who sees what is decided once, for every screen there is.
 */
import { USUAL_DAYS, type WorkDays } from '../../calendar/working-days.ts';
import { buildScope } from '../../names/scope.ts';
import type { ActionStatus } from '../decide/action-status.ts';
import type { Case } from '../../case/case.ts';
import type { Act, Notification } from '../../case/papers.ts';
import type { Actor } from '../../case/people.ts';
import type { Task } from '../../case/records.ts';
import type { CaseEvent } from '../events/case-event.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { EligibilityResult } from '../../rules/compiled-rules.ts';
import type { Instant, Pointer } from '../../base/values.ts';
import type { ReviewSection } from '../../form/reading/review-sections.ts';
import { withOrigins } from '../../form/reading/row-origins.ts';
import { askableOpinions, type AskableOpinion } from '../decide/ad-hoc-opinions.ts';
import { availableActions } from './available-actions.ts';
import { isHolder } from '../model/permissions.ts';
import { UNCOUNTED, type QuotaCounts } from '../../names/quotas.ts';
import type { MissingAnswer } from '../../form/reading/missing-answers.ts';
import { isRead, madeOf } from '../model/limited-data.ts';
import { foresee, type ActCommand, type Foreseen } from './foresee.ts';
import type { Refusal } from '../decide/refusals.ts';
import { shownForeseen } from './shown-foreseen.ts';
import { findOpenField, openAnnotations, type OpenField } from './open-fields.ts';
import { quotasOfCase, type QuotaOfCase } from './quotas-of-case.ts';
import { notifiedByOpening, recordedWays } from './shown-acts.ts';
import { recallable } from '../decide/recall.ts';
import { readerOf, seesInside, seesWhole, type Reader, type Standing } from '../sight/reader.ts';
import {
  changedAnswers,
  formerAnswers,
  nameableFields,
  shownDeeds,
  shownMissing,
  shownSections,
  type FormerAnswer,
  type Nameable,
  type ShownDeed,
} from './shown-answers.ts';
import { shownCase } from './shown-case.ts';
import { shownDecided, type DecidedValue } from './shown-decision.ts';
import { shownEvents } from './shown-events.ts';
import { shownHistory, type HistoryLine } from './shown-history.ts';
import { isMailShown } from './shown-mails.ts';
import { shownOpinions, type ShownOpinion } from './shown-opinions.ts';
import { explainShown, type ShownValue } from './shown-values.ts';
import type { FormSchema } from '../../language/form-schema.ts';

/** Who recorded a field of the annotations last, and when. */
export type AnnotationMark = { readonly name: string; readonly by: string; readonly at: Instant };

/** A task, and whether it is the person's: of a function that they hold, to do now. */
export type ShownTask = Task & { readonly held: boolean; readonly mine: boolean };

/** A case as one person sees it. Parts are worked out when they are asked for. */
export type CaseView = {
  readonly actor: Actor;
  readonly standing: Standing;
  /** Whether it is among the cases of theirs, as they search them and find them with a person: it is put to them as an agent. */
  readonly listed: boolean;
  /** Whether they are here only because a group of theirs was asked. */
  readonly consulted: boolean;
  /** What the case is found by, for who looks for how its applicant is reached; null where they may not. */
  readonly foundBy: (by: 'email' | 'phone') => string | null;
  /** Whether they are told that nothing reaches the applicant: of a case that is over, there is nothing more to tell them. */
  readonly toldUnreached: boolean;
  /** What is shown beside the answers: how to reach or pay people; what is computed. */
  readonly shown: Pick<Reader, 'contact' | 'computed'>;
  /** Titles of the categories of data that their functions do not read, whether or not the case holds any. */
  readonly unread: readonly string[];
  /** For whom messages are read by this person; null for nobody: who is consulted answers a question, and reads for no one. */
  readonly readsMessagesFor: 'applicant' | 'agents' | null;
  /** The case, without what this person does not see. */
  readonly case: Case;
  /** The answers laid out to be read; lists are cut once `most` rows are laid out. */
  readonly sections: (most?: number) => readonly ReviewSection[];
  readonly deeds: readonly ShownDeed[];
  /** Answers that the last correction changed. */
  readonly changed: readonly Pointer[];
  /** What they were before. */
  readonly former: readonly FormerAnswer[];
  /** Answers that a correction can name. */
  readonly nameable: readonly Nameable[];
  /** Answers that are expected and were not given. */
  readonly missing: readonly MissingAnswer[];
  readonly annotationMarks: readonly AnnotationMark[];
  /** The part of the form of annotations that may be filled in now; null when there is none. */
  readonly annotationForm: FormSchema | null;
  readonly values: readonly ShownValue[];
  /** What was decided, and how it came to be so. */
  readonly decided: readonly DecidedValue[];
  readonly eligibility: (now: Instant) => readonly EligibilityResult[];
  readonly opinions: readonly ShownOpinion[];
  /** Opinions that may be asked now as the need arises. */
  readonly askable: (now: Instant, days?: WorkDays) => readonly AskableOpinion[];
  readonly tasks: readonly ShownTask[];
  /** Quotas of the scheme as the case finds them, for who decides on it. */
  readonly quotas: (now: Instant) => readonly QuotaOfCase[];
  readonly actions: (now: Instant, days?: WorkDays) => readonly ActionStatus[];
  /** The person's own last action, when it may be taken back or somebody has it in hand: then `reasons` say so. */
  readonly recall: (now: Instant) => RecallStatus | null;
  /** What an action would do if it were taken now, as far as this person reads it; or the refusal it would meet. */
  readonly foresee: (command: ActCommand, now: Instant, days?: WorkDays) => Foreseen | Refusal;
  /** Events that may be known of, in their order. */
  readonly events: readonly CaseEvent[];
  /** The same in words. */
  readonly history: readonly HistoryLine[];
  /** The act that is notified by their opening a file, by its identifier; null when none is. */
  readonly notifiedBy: (fileId: string) => string | null;
  /** In which ways they may record that an act was notified. */
  readonly recordedWays: (act: Act) => readonly Exclude<Notification['way'], 'online'>[];
  /** Whether a file of the case may be opened. `internal`: it was sent by agents and not for the answers. */
  readonly isFileShown: (file: { readonly id: string; readonly internal: boolean }) => boolean;
  /** Whether a mail that was sent about the case may be read, by the key of the effect that ordered it. */
  readonly isMailShown: (key: string) => boolean;
  /** The document's field at a pointer, in the first form open to this person that has it; null when none has. */
  readonly openField: (pointer: Pointer, now: Instant, days?: WorkDays) => OpenField | null;
};

/** An action of one's own that may be taken back, or that a colleague has in hand since. */
export type RecallStatus = { readonly action: string; readonly title: string; readonly reasons: readonly string[] };

/** A view as it is given form to: what the person is to the case has decided already, and is not asked again. */
export type SeenCase = Omit<CaseView, 'standing' | 'actor'>;

/**
 * What an actor may see of a case. `events` are all those of the case; none where nothing is asked that they tell. `counted`:
 * the places of quotas that others hold, where somebody counted.
 */
export function viewOfCase(
  compiled: CompiledDispositif,
  subject: Case,
  events: readonly CaseEvent[],
  actor: Actor,
  counted?: QuotaCounts,
): CaseView {
  const reader = readerOf(compiled, subject, actor);
  const { standing, contact, computed } = reader;
  const shown = shownCase(compiled, subject, reader);
  const { form } = compiled;
  // Nothing but the answers it reads: neither what is done nor what is missing.
  const known = counted ? { counted } : {};
  const listed = standing === 'agent';
  const isStranger = standing === 'stranger' || standing === 'application';
  // Who is only consulted through their group has no action, and nothing to wait for.
  const actions: CaseView['actions'] = (now, days = USUAL_DAYS) =>
    standing === 'applicant' || standing === 'agent'
      ? availableActions(compiled, subject, { now, actor, days, ...known })
      : [];
  const sections: CaseView['sections'] = (most) =>
    standing === 'stranger' ? [] : withOrigins(shownSections(reader, form, subject.answers, most), shown.lookups);
  const view: CaseView = {
    actor,
    standing,
    listed,
    consulted: standing === 'consulted',
    foundBy: (by) => (listed && contact ? shown.applicant[by] : null),
    toldUnreached: listed && contact && shown.closedAt === null,
    shown: { contact, computed },
    unread:
      standing === 'stranger' ? [] : [...reader.unread].map((name) => compiled.privacy.categories[name]?.title ?? name),
    readsMessagesFor:
      standing === 'applicant' ? 'applicant' : standing === 'agent' && reader.instructs ? 'agents' : null,
    case: shown,
    sections,
    get deeds() {
      return shownDeeds(compiled, subject, shown, reader);
    },
    get changed() {
      return isStranger ? [] : changedAnswers(form, events, reader);
    },
    get former() {
      return isStranger ? [] : formerAnswers(form, events, reader, sections());
    },
    get nameable() {
      return seesInside(reader) || standing === 'consulted' ? nameableFields(form, sections()) : [];
    },
    get missing() {
      return isStranger ? [] : shownMissing(form, subject, reader);
    },
    get annotationMarks() {
      return seesInside(reader) ? marksOf(shownEvents(compiled, subject, shown, events, reader)) : [];
    },
    get annotationForm() {
      return openAnnotations(compiled, subject, reader);
    },
    get values() {
      return explainShown(compiled, shown, reader);
    },
    get decided() {
      return shownDecided(compiled, shown.decision, view.events, reader);
    },
    eligibility: (now) =>
      standing === 'applicant' || isStranger || !computed
        ? []
        : compiled.rules
            .eligibility(buildScope(compiled, subject, { now, ...known }))
            .filter(({ id }) => isRead(madeOf(compiled).condition(id), reader.unread)),
    get opinions() {
      return shownOpinions(compiled, shown, reader);
    },
    askable: (now, days = USUAL_DAYS) => askableOpinions(compiled, subject, { now, actor, days }),
    tasks: shown.tasks.map((task) => shownTask(task, actor)),
    quotas: (now) => (listed ? quotasOfCase(compiled, subject, { now, counted: counted ?? UNCOUNTED }) : []),
    actions,
    recall: (now) => (standing === 'agent' ? recallStatus(compiled, subject, { actor, now, history: events }) : null),
    foresee: (command, now, days = USUAL_DAYS) => {
      const foreseen = foresee(compiled, subject, command, { now, actor, days, ...known });
      return foreseen.type === 'refused' ? foreseen : shownForeseen(compiled, foreseen, reader);
    },
    get events() {
      return shownEvents(compiled, subject, shown, events, reader);
    },
    get history() {
      return shownHistory(compiled, shown, { seen: view.events, all: events }, reader);
    },
    notifiedBy: (fileId) => notifiedByOpening(compiled, shown, reader, fileId),
    recordedWays: (act) => recordedWays(compiled, act, reader),
    isFileShown: ({ id, internal }) => {
      if (isStranger || (internal && !seesInside(reader))) return false;
      if (standing !== 'consulted' && seesWhole(reader)) return true;
      return mentions([sections(), view.deeds, shown], id);
    },
    isMailShown: (key) => isMailShown(shown, reader, key),
    openField: (pointer, now, days) => findOpenField(compiled, subject, reader, actions(now, days), pointer),
  };
  return view;
}

/** What followed from an action cannot be taken back, and nobody expects it: only a colleague can give it back. */
function recallStatus(
  compiled: CompiledDispositif,
  subject: Case,
  context: Parameters<typeof recallable>[2],
): RecallStatus | null {
  const found = recallable(compiled, subject, context);
  if (!found || (found.type === 'closed' && found.refusal.code !== 'task-taken')) return null;
  const { action } = found;
  const title = compiled.workflow.actions[action]?.definition.title ?? action;
  return { action, title, reasons: found.type === 'open' ? [] : [found.refusal.message] };
}

function shownTask(task: Task, actor: Actor): ShownTask {
  const held = actor.type === 'agent' && actor.functions.includes(task.function);
  return { ...task, held, mine: held && (task.assignee === null || isHolder(actor, task.assignee)) };
}

function marksOf(events: readonly CaseEvent[]): readonly AnnotationMark[] {
  const marks = events.flatMap((event) =>
    event.type === 'annotated'
      ? Object.keys(event.values).map((name): [string, AnnotationMark] => [name, { name, by: event.by, at: event.at }])
      : [],
  );
  return [...new Map(marks).values()];
}

/** Whether a text stands somewhere in a value. */
function mentions(value: unknown, text: string): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some((part) => mentions(part, text));
  return value === text;
}
