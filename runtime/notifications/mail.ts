/** What is sent, and what becomes of it. */

export interface Mail {
  /** Outbox row that ordered it: the same row never brings two mails. */
  readonly effectId: string;
  readonly to: string;
  readonly subject: string;
  /** Text of the message, Markdown without any tag left. Links may be paths of the site. */
  readonly markdown: string;
  /** Service that answers for the scheme; null for mails of the site (invitation, password). */
  readonly service: MailService | null;
  /** Where the mail leads, said last; absent when its text alone says what to do. */
  readonly link?: MailLink | null;
  /** Of a mail that tells many: path of the site that stops them by one post (RFC 8058). */
  readonly unsubscribe?: string | undefined;
}

/** The button of a mail. */
export interface MailLink {
  readonly label: string;
  /** Path of the site. */
  readonly path: string;
}

/** The service that answers for the scheme, named in the foot of its mails. */
export interface MailService {
  readonly name: string;
  /** Where answers go; without it people are told not to answer. */
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** Who sends: the same for all mails of an installation. */
export interface MailSender {
  /** Address in `From:`. */
  readonly from: string;
  /** Name of the organisation, such as « Province Sud ». */
  readonly organisation: string;
  /** Colour of the brand, `#rrggbb`. */
  readonly colour: string;
  /** Address of the site, without final slash. */
  readonly siteUrl: string;
  /** Whom people write to about their data; null where each scheme says it alone. */
  readonly dataContact: string | null;
  /** What surrounds the text of mails about cases: plain words, empty for nothing. */
  readonly texts: { readonly opening: string; readonly closing: string };
  /** Logo of a service, by its name; undefined where none is set of it. */
  readonly logoOf: (service: string) => MailPicture | undefined;
  /** Secret of the installation: nobody else makes the name of a mail. */
  readonly secret: string;
}

/** A picture that goes with a mail, so that nothing is loaded by who reads it. */
export interface MailPicture {
  /** What the mail shows it by. */
  readonly cid: string;
  /** PNG in base64. */
  readonly png: string;
}

/** A mail ready for any transport. */
export interface ComposedMail {
  readonly effectId: string;
  /** What its `Message-ID:` is made of: it comes back with whatever is reported of the mail. */
  readonly name: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** A whole HTML page with inline styles, loading nothing. */
  readonly html: string;
  /** Logo of its service, which its page shows; null for none. */
  readonly logo: MailPicture | null;
  readonly replyTo: string | null;
  /** Address that stops such mails by one post; null for a mail that is to one alone. */
  readonly unsubscribe: string | null;
}

/** Whether a mail server took it; that is not yet that it was read. */
export type MailResult =
  | {
      readonly type: 'sent';
      /** What the mail server said; null in the mailbox of a demonstration. */
      readonly answer: string | null;
    }
  | MailRefusal;

/** The mail server refuses for good: trying again changes nothing, someone has to mend the address. */
export interface MailRefusal {
  readonly type: 'refused';
  readonly code: 'mail-rejected';
  /** What is wrong and how to mend it, in French. */
  readonly message: string;
  /** What the mail server said; null when it was not even asked. */
  readonly answer: string | null;
}
