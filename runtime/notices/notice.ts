/** What an applicant is told, once: kept in their account, and repeated by the channels that they chose. */
import type { Instant } from '../../engine/index.ts';

/**
 * `receipt`: what they did is confirmed. `news`: a mail of the scheme. `deadline`: something awaited ends soon. `draft`: a begun
 * request waits. `erasure`: it is erased soon.
 */
export type NoticeKind =
  | 'receipt'
  | 'news'
  | 'message'
  | 'correction'
  | 'decision'
  | 'document'
  | 'deadline'
  | 'draft'
  | 'erasure';

/** What it is about: a case, or a request that was begun. */
export type NoticeAbout =
  | { readonly type: 'case'; readonly id: string }
  | { readonly type: 'draft'; readonly id: string };

/** A notice to be given. */
export interface NewNotice {
  /** What it tells of: nobody is told the same twice. */
  readonly key: string;
  readonly kind: NoticeKind;
  /** What it says, in a line of plain text. */
  readonly title: string;
  /** Its text; null where the page that it leads to says all. */
  readonly markdown: string | null;
  /** Page of the site that it leads to. */
  readonly path: string;
  readonly about: NoticeAbout;
  /** End of what is awaited (the midnight after the last day), or the moment of an erasure; null for none. */
  readonly until: Instant | null;
  readonly at: Instant;
}

/** A notice as the account shows it. */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly markdown: string | null;
  readonly path: string;
  readonly until: Instant | null;
  readonly at: Instant;
  readonly read: boolean;
}

/** How a person may be told, and how they wish to be. */
export interface Addressee {
  readonly personId: string;
  /** Account; null for who has none, to whom only mails go. */
  readonly userId: string | null;
  /** Address of the account, else that of the register. */
  readonly email: string | null;
  /** Telephone, E.164. */
  readonly phone: string | null;
  readonly mail: boolean;
  readonly sms: boolean;
  /** Whether a mail server refused the address for good. */
  readonly refused: boolean;
}
