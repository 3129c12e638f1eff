/** What a case keeps of its course: tasks, delays, opinions, corrections, amounts, and what was signed and looked up. */
import type { Instant, JsonObject, LocalDate, Pointer } from '../base/values.ts';

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

/** A label that a service defined, by the name that it had when it was put or taken. */
export type CaseLabel = { readonly id: string; readonly name: string };

/** Another case, as one names it. */
export type CaseNamed = { readonly id: string; readonly number: string };

/** A sitting of a commission, as its case names it: what it is called, and the day on which it was held. */
export type CaseSitting = { readonly id: string; readonly title: string; readonly on: LocalDate };
