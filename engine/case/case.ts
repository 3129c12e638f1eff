/** A case: what its events lead to. */
import type { Instant, Json, JsonObject, LocalDate } from '../base/values.ts';
import type { Act, CaseDocument, CaseMail, CaseMessage, CaseNote, LoggedExchange, Original } from './papers.ts';
import type { Applicant, Mandate, ToldContact } from './people.ts';
import type {
  AmountEntry,
  CaseLookup,
  CaseNamed,
  CaseSignature,
  ClockRecord,
  Correction,
  OpinionRecord,
  Task,
  TimerRecord,
} from './records.ts';

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
