/** What is asked of a case, what happens, and what the world must do because of it. */
import type { Instant, JsonObject, LocalDate } from '../base/values.ts';
import type { FieldError, FileAnswer, FormSchema } from './form.ts';
import type { ComputedTrace } from './rules.ts';
import type { Channel, MachineValue, Outcome } from './workflow.ts';
import type {
  Actor,
  AmountEntry,
  Applicant,
  Case,
  CaseDocument,
  CaseMail,
  CaseMessage,
  CaseNote,
  ClockRecord,
  Consulted,
  Correction,
  Mandate,
  OpinionRecord,
  Task,
  TimerRecord,
} from '../case/case.ts';

export type Command =
  | {
      readonly type: 'file';
      readonly caseId: string;
      readonly number: string;
      readonly version: number;
      readonly answers: JsonObject;
      readonly channel: Channel;
      readonly receivedOn: LocalDate | null;
      readonly applicant: Applicant;
      readonly mandate: Mandate | null;
    }
  /** `answers`: resubmission only, the whole answers as mended. `expectedVersion` null skips the optimistic check (time, system). */
  | {
      readonly type: 'act';
      readonly action: string;
      readonly data: JsonObject;
      readonly answers: JsonObject | null;
      readonly expectedVersion: number | null;
    }
  | {
      readonly type: 'giveOpinion';
      readonly opinion: string;
      readonly data: JsonObject;
      readonly expectedVersion: number | null;
    }
  /** `dueOn`: last day to answer when shorter than the workflow gives. */
  | {
      readonly type: 'askOpinion';
      readonly state: string;
      readonly of: Consulted;
      readonly question: string;
      readonly dueOn: LocalDate | null;
      readonly expectedVersion: number | null;
    }
  /** `base`: what each field held when it was read, absent or null when empty; null skips the check (scenarios). */
  | { readonly type: 'annotate'; readonly values: JsonObject; readonly base: JsonObject | null }
  | { readonly type: 'takeTask'; readonly task: string }
  | { readonly type: 'releaseTask'; readonly task: string }
  | {
      readonly type: 'assignTask';
      readonly task: string;
      readonly assignee: { readonly userId: string; readonly name: string };
    }
  | { readonly type: 'sendMessage'; readonly text: string; readonly files: readonly FileAnswer[] }
  | { readonly type: 'addNote'; readonly text: string }
  /** Time: whatever of timers, clocks and opinions is due at `now` (the earliest first) happens. */
  | { readonly type: 'passTime' }
  /** A handler tells what it made of an effect. */
  | { readonly type: 'recordDocument'; readonly documentId: string; readonly fileId: string };

type EventBody =
  | {
      readonly type: 'filed';
      readonly caseId: string;
      readonly number: string;
      readonly dispositif: { readonly id: string; readonly version: number };
      readonly answers: JsonObject;
      readonly channel: Channel;
      readonly receivedOn: LocalDate;
      readonly applicant: Applicant;
      readonly mandate: Mandate | null;
      readonly machine: MachineValue;
    }
  | { readonly type: 'computed'; readonly values: JsonObject; readonly trace: readonly ComputedTrace[] }
  | { readonly type: 'acted'; readonly action: string; readonly data: JsonObject; readonly by: string }
  | { readonly type: 'answersChanged'; readonly answers: JsonObject }
  | {
      readonly type: 'moved';
      readonly machine: MachineValue;
      readonly state: string;
      readonly states: readonly string[];
      readonly exited: readonly string[];
      readonly entered: readonly string[];
      readonly outcome: Outcome | null;
    }
  | { readonly type: 'taskOpened'; readonly task: Task }
  | {
      readonly type: 'taskAssigned';
      readonly task: string;
      readonly assignee: { readonly userId: string; readonly name: string } | null;
    }
  | { readonly type: 'taskClosed'; readonly task: string }
  | { readonly type: 'timerStarted'; readonly timer: TimerRecord }
  | { readonly type: 'timerEnded'; readonly timer: string; readonly fired: boolean }
  | { readonly type: 'clockChanged'; readonly clock: ClockRecord }
  /** An extension was notified; `clock` is what it makes of it. */
  | { readonly type: 'clockExtended'; readonly clock: ClockRecord; readonly extension: string }
  /** Which group of a function has the case; null for the function's own. */
  | { readonly type: 'routed'; readonly function: string; readonly route: string | null }
  | { readonly type: 'opinionChanged'; readonly opinion: OpinionRecord }
  | { readonly type: 'opinionReminded'; readonly opinion: string }
  | { readonly type: 'correctionRequested'; readonly correction: Correction }
  | { readonly type: 'correctionEnded' }
  | { readonly type: 'annotated'; readonly values: JsonObject; readonly by: string }
  | { readonly type: 'amountEntered'; readonly amount: AmountEntry }
  | { readonly type: 'documentOrdered'; readonly document: CaseDocument }
  | { readonly type: 'documentProduced'; readonly documentId: string; readonly fileId: string }
  | { readonly type: 'mailOrdered'; readonly mail: CaseMail }
  | { readonly type: 'messageSent'; readonly message: CaseMessage }
  | { readonly type: 'noteAdded'; readonly note: CaseNote };

/** What happened, numbered from 1 in its case. Its body is all that `evolve` needs. */
export type CaseEvent = EventBody & { readonly seq: number; readonly at: Instant; readonly actor: Actor };
export type CaseEventBody = EventBody;

/** As whom a mail about a case is read: it leads to the account, or to the desk. */
export type MailReader = 'applicant' | 'agent';

/** What the world must do. Texts are already filled in, so a handler needs nothing but its effect. `key` is unique in the case. */
export type Effect =
  | {
      readonly type: 'mail';
      readonly key: string;
      readonly message: string;
      readonly to: string | null;
      readonly subject: string;
      readonly markdown: string;
      /** Who reads it: the mail then ends with the way to the case as they open it. Absent from mails that are about no case. */
      readonly reader?: MailReader;
    }
  | {
      readonly type: 'document';
      readonly key: string;
      readonly documentId: string;
      readonly document: string;
      readonly title: string;
      readonly markdown: string;
      readonly recipient: string;
    }
  /** A mail to those who must give an opinion: who holds its task, else all who may take it. Their addresses are the world's. */
  | {
      readonly type: 'opinionMail';
      readonly key: string;
      readonly opinion: string;
      readonly reason: 'asked' | 'reminder';
      readonly subject: string;
      readonly markdown: string;
    }
  /** The applicant is to be told that the service wrote to them. Whether they have read it meanwhile is known to the world. */
  | { readonly type: 'messageMail'; readonly key: string; readonly message: string }
  | { readonly type: 'webhook'; readonly key: string; readonly name: string; readonly payload: JsonObject }
  /** Wake the case with `passTime` at a moment: the earliest of its timers, clocks and opinions. */
  | { readonly type: 'wake'; readonly key: string; readonly at: Instant };

export type RefusalCode =
  | 'answers-too-large'
  | 'answers-invalid'
  | 'not-eligible'
  | 'scheme-closed'
  | 'case-not-found'
  | 'case-exists'
  | 'case-closed'
  | 'case-changed'
  | 'action-unknown'
  | 'action-not-possible'
  | 'action-not-allowed'
  | 'guard-failed'
  | 'annotations-missing'
  | 'annotations-changed'
  | 'correction-untouched'
  | 'data-invalid'
  | 'opinion-unknown'
  | 'opinion-not-asked'
  | 'opinion-limit'
  | 'task-unknown'
  | 'task-taken'
  | 'text-missing'
  | 'template-failed';

/** Why a command cannot be carried out: a code for programs, a sentence in French for people, the fields blamed where there are some. */
export type Refusal = {
  readonly type: 'refused';
  readonly code: RefusalCode;
  readonly message: string;
  readonly errors: readonly FieldError[];
};

/** What a command leads to: the events to append, the effects to insert, and the case they make. */
export type Decision = {
  readonly type: 'decided';
  readonly events: readonly CaseEvent[];
  readonly effects: readonly Effect[];
  readonly case: Case;
};

export type DecideContext = { readonly now: Instant; readonly actor: Actor };

/** An action as one person sees it on one case: open, or closed and why. */
export type ActionStatus = {
  readonly id: string;
  readonly title: string;
  readonly kind: 'step' | 'correction' | 'resubmission' | 'withdrawal' | 'payment' | 'reopening';
  readonly open: boolean;
  /** In French, empty when open. */
  readonly reasons: readonly string[];
  readonly form: FormSchema | null;
  readonly primary: boolean;
  readonly danger: boolean;
};
