/** What the world must do because of a decision. */
import type { Instant, JsonObject, LocalDate } from '../../base/values.ts';
import type { Third } from '../../case/papers.ts';

/** As whom a mail about a case is read: it leads to the account, or to the desk. */
export type MailReader = 'applicant' | 'agent';

/** What a mail to the applicant is about: an answer to mend, what was decided, or what they did themselves. */
export type MailSubject = 'correction' | 'decision' | 'receipt';

/**
 * What agents are told of a case: that a task was given to them, that the applicant wrote or sent a correction back, that a
 * colleague named them in a note.
 */
export type AgentNoticeSubject = 'assigned' | 'message' | 'correction' | 'mention';

/** What a document bears beside its text, and how it is laid out. */
export type DocumentLayout = {
  readonly kind: 'letter' | 'order' | 'licence' | 'certificate' | 'receipt';
  /** Day it is established. */
  readonly on: LocalDate;
  /** Number in its register; null for one that has none. */
  readonly number: string | null;
  readonly signatory: {
    /** Such as « Pour la présidente et par délégation ». */
    readonly delegation: string | null;
    readonly quality: string;
    readonly name: string;
  } | null;
  /** Whose a licence or a certificate is, and from when to when it is valid, as far as that is known; null for the others. */
  readonly frame: {
    readonly holder: string;
    readonly from: LocalDate | null;
    readonly until: LocalDate | null;
  } | null;
};

/** What the world must do. Texts are already filled in, so a handler needs nothing but its effect. `key` is unique in the case. */
export type Effect =
  | {
      readonly type: 'mail';
      readonly key: string;
      readonly message: string;
      readonly to: string | null;
      readonly subject: string;
      readonly markdown: string;
      /** Who reads it: the mail then ends with the way to the case as they open it. Absent where nobody who reads it opens the case. */
      readonly reader?: MailReader;
      /** Whom it is to; absent for the applicant and for the service. */
      readonly third?: Third;
      /** Of a mail that is printed: name and address, lines separated by line feeds. */
      readonly recipient?: string;
      /** Of a mail that the applicant reads; absent for news of another kind. */
      readonly about?: MailSubject;
      /** Where it leads, when that is not the case itself. */
      readonly link?: { readonly label: string; readonly path: string };
      /** The notice of the account that it repeats: it is not sent when that has come to nothing meanwhile. */
      readonly notice?: string;
      /** Of a mail that tells many: page of the site where a program of mails stops them by one post (RFC 8058). */
      readonly unsubscribe?: string;
      /** Of a mail to whom an opinion was entrusted: that opinion, the link to which is made as the mail leaves. */
      readonly opinion?: string;
      /** Of a mail that is sent once more as it was: who asked for it. */
      readonly again?: { readonly by: string };
    }
  /** The applicant is told of something that no mail of the scheme tells them. */
  | {
      readonly type: 'notice';
      readonly key: string;
      readonly about: 'correction' | 'decision' | 'document';
      /** Title of the document. */
      readonly title: string | null;
      /** Until when they may answer: the midnight after the last day. */
      readonly until: Instant | null;
      /** Kept in the account alone, since a mail of the scheme told of it. */
      readonly quiet: boolean;
    }
  /** Agents are told of something that others did; who they are where none are named, and whether they wish it, the world knows. */
  | {
      readonly type: 'agentNotice';
      readonly key: string;
      readonly about: AgentNoticeSubject;
      /** The task, the message, the action of the correction, or the note. */
      readonly of: string;
      /** Accounts that are told; null for those who work on the case. */
      readonly to: readonly string[] | null;
      /** Who did it: an agent is not told of what they did themselves. */
      readonly by: { readonly userId: string | null; readonly name: string };
    }
  /** A text to a telephone, which repeats a notice of the account; schemes order none. */
  | {
      readonly type: 'sms';
      readonly key: string;
      /** Telephone, E.164. */
      readonly to: string;
      readonly text: string;
      readonly notice: string;
    }
  | {
      readonly type: 'document';
      readonly key: string;
      readonly documentId: string;
      readonly document: string;
      readonly title: string;
      readonly markdown: string;
      /** Name and address, lines separated by line feeds; empty for what the service keeps for itself. */
      readonly recipient: string;
      /** Whom it is addressed to; absent for the applicant. */
      readonly third?: Third;
      /** Absent from a plain letter. */
      readonly layout?: DocumentLayout;
    }
  /** A mail to those who must give an opinion: who holds its task, else all who may take it. Their addresses are the world's. */
  | {
      readonly type: 'opinionMail';
      readonly key: string;
      readonly opinion: string;
      readonly reason: 'asked' | 'reminder' | 'withdrawn';
      readonly subject: string;
      readonly markdown: string;
    }
  /** The applicant is to be told that the service wrote to them. Whether they have read it meanwhile is known to the world. */
  | { readonly type: 'messageMail'; readonly key: string; readonly message: string }
  /** The applicant told their account how they are reached now, and that the service of the case is to know; schemes order none. */
  | {
      readonly type: 'contact';
      readonly key: string;
      readonly phone: string | null;
      /** Absent from what was ordered before an address could change. */
      readonly email?: string | null;
      readonly address: Readonly<Record<string, string>> | null;
    }
  /** A letter was posted, or was not after all: its case is to be told how the list of letters has it; schemes order none. */
  | { readonly type: 'letter'; readonly key: string; readonly letter: string }
  /** Bytes of files that belonged to the case are to be removed; schemes order none. */
  | { readonly type: 'fileErasure'; readonly key: string; readonly files: readonly string[] }
  /** A webhook of a business application is to be told what happened to the case, from where it stopped; schemes order none. */
  | { readonly type: 'delivery'; readonly key: string; readonly webhook: string }
  | { readonly type: 'webhook'; readonly key: string; readonly name: string; readonly payload: JsonObject }
  /** Wake the case with `passTime` at a moment: the earliest of its timers, clocks and opinions. */
  | { readonly type: 'wake'; readonly key: string; readonly at: Instant };
