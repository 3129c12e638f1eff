/** A case and what it is made of. */
import type { Instant, Json, JsonObject, LocalDate, Pointer } from '../base/values.ts';
import type { FileAnswer } from '../form/form.ts';

/** A company or an association, as a request names it. */
export type ActingFor = {
  readonly id: string;
  readonly name: string;
  /** Null for an association that has none. */
  readonly ridet: string | null;
  /** Its number in the register of associations; null for none or unknown, absent of requests that were filed before it was kept. */
  readonly rna?: string | null;
  /** By which right the person filed for it; absent of requests that were filed before it was kept. */
  readonly role?: 'representative' | 'mandatary';
};
/** Who asks. `email` is null for a person without one. */
export type Applicant = {
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** For whom the person asked: the request belongs to it, and to all who act for it. Absent of a request of their own. */
  readonly establishment?: ActingFor;
};
/** How the applicant is reached, as they told it since they filed; what is absent they did not tell. */
export type ToldContact = {
  /** Telephone, E.164. */
  readonly phone?: string;
  /** Where mails go from now on. */
  readonly email?: string;
  /** In the shape of the block adresse-nc. */
  readonly address?: Readonly<Record<string, string>>;
  /** The address in the answers when they told it: once that is mended, it is the later word. */
  readonly instead?: Readonly<Record<string, string>> | null;
};
/** Someone else filled the request for the applicant. */
export type Mandate = {
  readonly name: string;
  /** As what, in words: « fille », « mandataire, par mandat du 3 mars 2026 ». */
  readonly quality: string;
  /** The mandate that the applicant gave them from their account, and who that is in the register; absent of what an agent noted. */
  readonly given?: { readonly id: string; readonly personId: string };
};

/** An absent colleague, and those of the functions held that are held in their place alone. */
export type StandIn = { readonly userId: string; readonly name: string; readonly functions: readonly string[] };

/** Who does something on a case: its applicant, an agent, time itself, or a program of ours under its name. */
export type Actor =
  /**
   * `establishment`: the one they act for, by its identifier; `mandate`: under which they act for another person, its principal;
   * both absent where they act for themselves.
   */
  | {
      readonly type: 'applicant';
      readonly personId: string;
      readonly name: string;
      readonly establishment?: string;
      readonly mandate?: { readonly id: string; readonly principal: string };
    }
  /** `functions`: those the agent holds in this dispositif, through groups; `standsFor`: absent colleagues whose place they take now. */
  | {
      readonly type: 'agent';
      readonly userId: string;
      readonly name: string;
      readonly functions: readonly string[];
      readonly standsFor?: readonly StandIn[];
    }
  /** A program that reads the cases of a scheme, and does nothing on them: the categories of data it reads, and whether who asks. */
  | {
      readonly type: 'application';
      readonly id: string;
      readonly name: string;
      readonly categories: readonly string[];
      readonly identity: boolean;
    }
  | { readonly type: 'time' }
  | { readonly type: 'system'; readonly name: string };

/** A label that a service defined, by the name that it had when it was put or taken. */
export type CaseLabel = { readonly id: string; readonly name: string };

/** Another case, as one names it. */
export type CaseNamed = { readonly id: string; readonly number: string };

/** A sitting of a commission, as its case names it: what it is called, and the day on which it was held. */
export type CaseSitting = { readonly id: string; readonly title: string; readonly on: LocalDate };

/** Who may answer an opinion without an account, by the link that was sent to them; each link is that of one event. */
export type Entrusted = {
  readonly name: string;
  readonly email: string;
  /** Who sent it. */
  readonly by: string;
  readonly at: Instant;
  /** Number of its event in the case: a later one has another link. */
  readonly seq: number;
};

/** What somebody has to do in a state, such as to examine: a row of the queue of those who hold its function. */
export type Task = {
  /** Unique in the case. */
  readonly id: string;
  readonly state: string;
  readonly opinion: string | null;
  readonly function: string;
  readonly title: string;
  readonly openedAt: Instant;
  readonly dueAt: Instant | null;
  /** When those who must answer were reminded; absent as long as they were not. */
  readonly remindedAt?: Instant;
  readonly assignee: { readonly userId: string; readonly name: string } | null;
};
/** An action that time does by itself, and when. */
export type TimerRecord = {
  readonly id: string;
  readonly state: string;
  readonly action: string;
  readonly dueAt: Instant;
};
/** Where a legal delay of the case stands: what it has run of its days, and what suspended or extended it. */
export type ClockRecord = {
  readonly id: string;
  readonly status: 'running' | 'suspended' | 'stopped' | 'expired';
  readonly startedAt: Instant;
  /** End of the delay while running; null while suspended. */
  readonly dueAt: Instant | null;
  /** Whole days left when suspended. */
  readonly remainingDays: number | null;
  /** Extensions that were notified, in their order; none when absent. */
  readonly extensions?: readonly { readonly id: string; readonly at: Instant }[];
  /** Days by which the end is later because of them. */
  readonly extendedDays?: number;
  /** Its length, of a clock whose length depends on the case. */
  readonly after?: string;
};
/** An opinion that was asked of somebody, and what became of it. */
export type OpinionRecord = {
  readonly id: string;
  readonly status: 'asked' | 'given' | 'silent' | 'closed';
  /**
   * Why it is not awaited without having been given: enough others were, the case left the state, or its condition was
   * not true, so that it was not asked, or is no longer, so that it was withdrawn.
   */
  readonly closedBy?: 'quorum' | 'left' | 'unneeded' | 'withdrawn';
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  readonly answeredAt: Instant | null;
  readonly by: string | null;
  /** sens, motif and the further answers. */
  readonly data: JsonObject;
  /** When those who must answer are to be reminded; absent when nobody is. */
  readonly remindAt?: Instant;
  readonly remindedAt?: Instant;
  /** Set when it was asked as the need arose, and is not of the workflow's own. */
  readonly adHoc?: AdHocRequest;
  /** Set while somebody without an account may answer it by a link. */
  readonly entrusted?: Entrusted;
};
/** Who is asked an ad-hoc opinion. */
export type Consulted =
  | { readonly type: 'function'; readonly function: string }
  | { readonly type: 'group'; readonly id: string; readonly name: string };
/** An opinion asked beyond those that the workflow names. */
export type AdHocRequest = {
  readonly state: string;
  /** From 1, in the order they were asked on the case. */
  readonly number: number;
  readonly of: Consulted;
  readonly question: string;
  readonly askedBy: string;
};
/** What the applicant is asked to mend: a reason for each field, by its pointer into the answers. */
export type Correction = {
  readonly requestedAt: Instant;
  readonly message: string;
  readonly fields: Readonly<Record<Pointer, string>>;
};
/** A line of the money of the case, in francs CFP. */
export type AmountEntry = {
  readonly entry: 'commit' | 'pay' | 'recover';
  readonly label: string;
  readonly amount: number;
  readonly at: Instant;
};
/** A third party of the scheme to whom something was written. */
export type Third = {
  /** As dispositif.json calls them. */
  readonly id: string;
  readonly name: string;
  /** Whether the applicant is told that they were written to. */
  readonly told: boolean;
};
/** A letter that was made for the case. */
export type CaseDocument = {
  readonly id: string;
  readonly document: string;
  readonly title: string;
  readonly internal: boolean;
  readonly at: Instant;
  readonly fileId: string | null;
  /** Whom it is addressed to; absent for the applicant. */
  readonly third?: Third;
};
/** How an act was brought to who it is about, and the day from which they may contest it. */
export type Notification = {
  readonly way: 'handed' | 'registered' | 'posted' | 'online';
  readonly on: LocalDate;
  /** Number of the registered mail; null for the other ways. */
  readonly reference: string | null;
};
/** A document that is numbered in a register, or notified. */
export type Act = {
  /** That of its document in the case. */
  readonly id: string;
  /** Name of the document. */
  readonly document: string;
  /** Day it was established. */
  readonly on: LocalDate;
  /** Its place in its register; null for an act that is notified without being numbered. */
  readonly entry: {
    /** Register, as all who number in it call it. */
    readonly register: string;
    readonly year: number;
    readonly rank: number;
    /** As it is written, such as « 2026-12/PS ». */
    readonly number: string;
  } | null;
  /** Null as long as it was not notified. */
  readonly notification: Notification | null;
};
/** A letter that left on paper, as agents who print and post them said: or that it had not left after all. */
export type SentLetter = {
  /** The mail, the message or the document of the case that it is, or a notice that was written since they could not be told otherwise. */
  readonly of: { readonly type: 'mail' | 'message' | 'document' | 'notice'; readonly id: string };
  readonly title: string;
  readonly printedOn: LocalDate;
  /** Day on which it was handed to the post; null when that was taken back. */
  readonly postedOn: LocalDate | null;
  /** Number of the registered mail; null for a plain one. */
  readonly reference: string | null;
  /** Whether it is to somebody else than the applicant. */
  readonly toThird: boolean;
  /** Who said so. */
  readonly name: string;
};
/** A mail that was ordered for the case, with the address that it went to. */
export type CaseMail = {
  readonly id: string;
  readonly message: string;
  readonly to: string | null;
  readonly subject: string;
  readonly at: Instant;
  /** Whom it is to; absent for the applicant and for the service. */
  readonly third?: Third;
};
/** What the applicant and the service wrote to each other. */
export type CaseMessage = {
  readonly id: string;
  readonly from: 'applicant' | 'agent';
  readonly name: string;
  readonly text: string;
  readonly files: readonly FileAnswer[];
  readonly at: Instant;
};
/** A call, a letter, a mail or a visit that came or went outside of the product, as an agent noted it. */
export type LoggedExchange = {
  readonly id: string;
  readonly way: 'phone' | 'letter' | 'email' | 'counter';
  readonly direction: 'received' | 'sent';
  /** Day on which it came or went. */
  readonly on: LocalDate;
  /** With whom; empty for the applicant. */
  readonly with: string;
  readonly text: string;
  readonly files: readonly FileAnswer[];
  /** Who noted it, and when. */
  readonly name: string;
  readonly at: Instant;
};
/** A file and when it was attached. */
export type AttachedFile = { readonly file: FileAnswer; readonly at: Instant };
/** A scan of the form on paper that a request was typed from, with the name of whoever attached it. */
export type Original = AttachedFile & { readonly name: string };
/** That somebody beside the applicant signed their part of the request before it was filed. */
export type CaseSignature = {
  /** As form.ui.json calls them. */
  readonly signatory: string;
  readonly title: string;
  /** Name that they signed with. */
  readonly name: string;
  readonly at: Instant;
  /** By the link that was sent to their address, or on paper, as an agent recorded it. */
  readonly means: 'link' | 'paper';
  /** Address that the link was sent to; null on paper, and once it was erased. */
  readonly email: string | null;
  /** Day that the paper bears; null for a link. */
  readonly on: LocalDate | null;
  /** Who recorded what was signed on paper; null for a link. */
  readonly recordedBy: string | null;
  /** What they declared, as Markdown. */
  readonly statement: string;
  /** SHA-256 of what they read and signed: answers and declaration, in their canonical form. */
  readonly digest: string;
};
/**
 * That a source was asked as the request was written, and which answers it gave. What it said is in the answers, and nowhere else: an
 * answer that is erased leaves here the name of its question alone.
 */
export type CaseLookup = {
  /** As form.ui.json calls it. */
  readonly lookup: string;
  readonly title: string;
  readonly source: string;
  /** Question whose answer it was asked by. */
  readonly key: Pointer;
  readonly at: Instant;
  /** What it knew, nothing of that key, or it did not answer. */
  readonly outcome: 'found' | 'unknown' | 'away';
  /** The answers that it gave, and whether they were changed since. */
  readonly fields: Readonly<Record<Pointer, 'given' | 'changed'>>;
};
/** An agent, as another one names them. */
export type Colleague = { readonly userId: string; readonly name: string };
/** What agents tell one another on the case; the applicant never reads it. */
export type CaseNote = {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly text: string;
  readonly at: Instant;
  /** Colleagues who are named in it and told of it; absent for none. */
  readonly mentions?: readonly Colleague[];
};

/** Projection of a case's events under its pinned version. */
export type Case = {
  readonly id: string;
  readonly number: string;
  readonly dispositif: { readonly id: string; readonly version: number };
  /** Number of its last event. Commands quote it. */
  readonly version: number;
  readonly filedAt: Instant;
  /** Day the request was received (counter, letter…), else of filing. */
  readonly receivedOn: LocalDate;
  readonly channel: Channel;
  readonly applicant: Applicant;
  readonly mandate: Mandate | null;
  /** Scans of the form on paper that it was typed from; absent for none, and once a part of what they say was erased. */
  readonly originals?: readonly Original[];
  /** Of others than the applicant, who signed before it was filed; absent for none. */
  readonly signatures?: readonly CaseSignature[];
  /** What sources were asked before it was filed; absent for none. */
  readonly lookups?: readonly CaseLookup[];
  /** Absent when they told nothing since. */
  readonly contact?: ToldContact;
  /** Addresses that mails to the applicant went to before theirs changed; absent for none. */
  readonly formerEmails?: readonly (string | null)[];
  readonly machine: MachineValue;
  /** Top-level state. */
  readonly state: string;
  /** All active states, the top-level one first. */
  readonly states: readonly string[];
  readonly outcome: Outcome | null;
  readonly closedAt: Instant | null;
  readonly answers: JsonObject;
  readonly annotations: JsonObject;
  readonly computed: JsonObject;
  /** What was decided, by name, null for what was taken away; absent when nothing ever was. */
  readonly decision?: JsonObject;
  readonly trace: readonly ComputedTrace[];
  readonly actions: Readonly<Record<string, { readonly data: JsonObject; readonly at: Instant; readonly by: string }>>;
  readonly opinions: Readonly<Record<string, OpinionRecord>>;
  readonly tasks: readonly Task[];
  /** Route the case takes in a function that has some; null, or absent, for the function's own group. */
  readonly routes?: Readonly<Record<string, string | null>>;
  readonly timers: readonly TimerRecord[];
  readonly clocks: Readonly<Record<string, ClockRecord>>;
  readonly correction: Correction | null;
  readonly amounts: readonly AmountEntry[];
  readonly documents: readonly CaseDocument[];
  /** In the order in which they were established; absent when none was. */
  readonly acts?: readonly Act[];
  readonly mails: readonly CaseMail[];
  readonly messages: readonly CaseMessage[];
  readonly notes: readonly CaseNote[];
  /** Places of quotas that it holds: what it counts under, by quota, empty where there is one count. Absent when it never held one. */
  readonly places?: Readonly<Record<string, string>>;
  /** Of those, the quotas of which none was left as silence took it; absent when there never was one. */
  readonly over?: readonly string[];
  /** Labels that agents put on it, by identifier, in the order in which they were put; absent when there never was one. */
  readonly labels?: readonly string[];
  /** Noted by agents; absent when nothing ever was. */
  readonly exchanges?: readonly LoggedExchange[];
  /** Cases that an agent said it is no duplicate of; absent when nobody ever did. */
  readonly apart?: readonly CaseNamed[];
  /** Absent as long as nothing was erased. */
  readonly erased?: ErasedData;
};

/** Who asked, once nothing says who that was: an identifier that is nobody's. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What of a case was erased because its time was over. */
export type ErasedData = {
  /** When the data of each category went, by its name in privacy.json. */
  readonly categories: Readonly<Record<string, Instant>>;
  /** When the case ceased to say who asked; null as long as it does. */
  readonly applicant: Instant | null;
  /** When what people wrote in their own words went; null as long as it is there. */
  readonly words: Instant | null;
};

/** Why a computed value is what it is. */
export type ComputedTrace = {
  readonly name: string;
  readonly title: string;
  readonly value: Json;
  readonly inputs: JsonObject;
  /** Index (from 0) of the rows of the table that matched; null for an expression. */
  readonly rows: readonly number[] | null;
  /** Of a value of each member of a list, how it came to each, in their order; absent from the others. */
  readonly members?: readonly Omit<ComputedTrace, 'name' | 'title' | 'members'>[];
  /** Day whose table was used; null when the rule names a day that is not known. Absent from what was computed before it was kept. */
  readonly on?: LocalDate | null;
};

/** Value of the XState machine, kept as it is: 'instruction' or { avis: { technique: 'pending' } }. */
export type MachineValue = string | { readonly [key: string]: MachineValue };

/** How a case ended. */
export type Outcome = 'granted' | 'refused' | 'withdrawn' | 'closed';

/** How a request came in. */
export type Channel = 'online' | 'counter' | 'letter' | 'email' | 'phone';
