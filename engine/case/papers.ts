/** What is written on a case, and what comes in: letters, mails, messages, notes, exchanges that were noted. */
import type { Instant, LocalDate } from '../base/values.ts';
import type { FileAnswer } from '../form/form.ts';
import type { Colleague } from './people.ts';

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
