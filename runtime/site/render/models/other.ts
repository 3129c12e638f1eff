/* What the demonstration’s mailbox, texts, and pages that tell of a problem show. */

export type MailboxModel = {
  readonly type: 'mailbox';
  readonly mails: readonly {
    readonly id: string;
    readonly to: string;
    readonly subject: string;
    readonly on: string;
    readonly html: string;
  }[];
};

export type TextModel = { readonly type: 'text'; readonly title: string; readonly html: string };

export type ProblemModel = {
  readonly type: 'problem';
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** What was sent can be sent again by reloading. */
  readonly resend: boolean;
  /** Address of the page to sign in on, when that is what is missing. */
  readonly signIn: string | null;
};
