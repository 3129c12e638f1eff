/** What happens to a case: one entry a kind. What each kind means is its record, beside this file. */
import type { Instant, JsonObject, LocalDate } from '../../base/values.ts';
import type { Channel, ComputedTrace, MachineValue, Outcome } from '../../case/case.ts';
import type {
  Act,
  CaseDocument,
  CaseMail,
  CaseMessage,
  CaseNote,
  LoggedExchange,
  SentLetter,
  Notification,
  Original,
} from '../../case/papers.ts';
import type { Actor, Applicant, Mandate, ToldContact } from '../../case/people.ts';
import type {
  AmountEntry,
  CaseLabel,
  CaseLookup,
  CaseNamed,
  CaseSignature,
  CaseSitting,
  ClockRecord,
  Correction,
  OpinionRecord,
  Task,
  TimerRecord,
} from '../../case/records.ts';

/** What an event of each kind says. A body is stored for ever: a kind gets optional properties, and loses or changes none. */
type Bodies = {
  filed: {
    readonly caseId: string;
    readonly number: string;
    readonly dispositif: { readonly id: string; readonly version: number };
    readonly answers: JsonObject;
    readonly channel: Channel;
    readonly receivedOn: LocalDate;
    readonly applicant: Applicant;
    readonly mandate: Mandate | null;
    readonly machine: MachineValue;
    /** Scans of the form on paper; absent for none. */
    readonly originals?: readonly Original[];
    /** Of others than the applicant; absent for none. */
    readonly signatures?: readonly CaseSignature[];
    /** What sources were asked as it was written; absent for none. */
    readonly lookups?: readonly CaseLookup[];
  };
  computed: { readonly values: JsonObject; readonly trace: readonly ComputedTrace[] };
  acted: { readonly action: string; readonly data: JsonObject; readonly by: string };
  /** Who took an action takes it back; `deed` is what is kept of an earlier time that it was taken, null for none. */
  recalled: {
    readonly action: string;
    readonly deed: { readonly data: JsonObject; readonly at: Instant; readonly by: string } | null;
  };
  /** What an action decided, or a step that follows by itself (null): values by name, null for what is taken away. */
  decided: { readonly values: JsonObject; readonly action: string | null };
  /** The applicant is reached otherwise than they said when they filed. */
  contactChanged: { readonly contact: ToldContact };
  answersChanged: { readonly answers: JsonObject };
  moved: {
    readonly machine: MachineValue;
    readonly state: string;
    readonly states: readonly string[];
    readonly exited: readonly string[];
    readonly entered: readonly string[];
    readonly outcome: Outcome | null;
  };
  /** Places of quotas were taken, by quota what the case counts under from now on, and given back. */
  placesChanged: {
    readonly taken: Readonly<Record<string, string>>;
    readonly freed: readonly string[];
    /** Quotas of which silence took a place though none was left; absent when it did not. */
    readonly over?: readonly string[];
  };
  taskOpened: { readonly task: Task };
  taskAssigned: {
    readonly task: string;
    readonly assignee: { readonly userId: string; readonly name: string } | null;
  };
  taskClosed: { readonly task: string };
  timerStarted: { readonly timer: TimerRecord };
  timerEnded: { readonly timer: string; readonly fired: boolean };
  clockChanged: { readonly clock: ClockRecord };
  /** An extension was notified; `clock` is what it makes of it. */
  clockExtended: { readonly clock: ClockRecord; readonly extension: string };
  /** Which group of a function has the case; null for the function's own. */
  routed: { readonly function: string; readonly route: string | null };
  opinionChanged: { readonly opinion: OpinionRecord };
  opinionReminded: { readonly opinion: string };
  /** An opinion was sent to somebody without an account, who may answer it by a link; or that was taken back (null). */
  opinionEntrusted: {
    readonly opinion: string;
    readonly to: { readonly name: string; readonly email: string } | null;
  };
  correctionRequested: { readonly correction: Correction };
  correctionEnded: object;
  annotated: { readonly values: JsonObject; readonly by: string };
  amountEntered: { readonly amount: AmountEntry };
  documentOrdered: { readonly document: CaseDocument };
  /** An act is established; its document, of the same identifier, is ordered next. */
  actEstablished: { readonly act: Act };
  /** The act of an identifier is notified; of several times, the last one counts. */
  notified: { readonly act: string; readonly notification: Notification };
  documentProduced: { readonly documentId: string; readonly fileId: string };
  mailOrdered: { readonly mail: CaseMail };
  /** A letter was handed to the post, or that was taken back. */
  letterSent: { readonly letter: SentLetter };
  messageSent: { readonly message: CaseMessage };
  noteAdded: { readonly note: CaseNote };
  /** A call, a letter, a mail or a visit was noted. */
  exchangeLogged: { readonly exchange: LoggedExchange };
  /** Labels were put on it, and others taken away. */
  labelsChanged: { readonly put: readonly CaseLabel[]; readonly taken: readonly CaseLabel[] };
  /** An agent said that it is no duplicate of another case (`apart`), or took that back. */
  toldApart: { readonly other: CaseNamed; readonly apart: boolean };
  /** A commission examined it; what it decided is told by the action that follows, or it put the case off. */
  examined: { readonly sitting: CaseSitting; readonly postponed: boolean };
  /** The time of these categories was over: the events before say nothing of theirs any more. */
  erased: {
    readonly categories: readonly string[];
    /** Whether who asked is named no more. */
    readonly applicant: boolean;
    /** Whether what people wrote in their own words is gone. */
    readonly words: boolean;
    /** Those of the categories that the archives have taken; absent when none was theirs. */
    readonly archived?: readonly string[];
  };
};

type Stamp = { readonly seq: number; readonly at: Instant; readonly actor: Actor };

/** The kinds of events. */
export type EventType = keyof Bodies;

/** What an event says, before it is numbered: of one kind, or of any. */
export type CaseEventBody<Type extends EventType = EventType> = {
  readonly [One in Type]: { readonly type: One } & Bodies[One];
}[Type];

/** What happened, numbered from 1 in its case: of one kind, or of any. Its body is all that `evolve` needs. */
export type CaseEvent<Type extends EventType = EventType> = {
  readonly [One in Type]: { readonly type: One } & Bodies[One] & Stamp;
}[Type];
