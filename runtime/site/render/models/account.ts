/* What someone finds in their account: requests, drafts, their data and who looked at it. */
import type { FormErrors } from './sign-in.ts';

export type AccountModel = {
  readonly type: 'account';
  readonly requests: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly state: string;
    readonly expected: string | null;
    readonly filedOn: string;
    readonly closed: boolean;
    /** Whether the service wrote something that was not read. */
    readonly unread: boolean;
  }[];
  readonly drafts: readonly {
    readonly href: string;
    /** Where it is given up. */
    readonly dropHref: string;
    readonly title: string;
    readonly savedOn: string;
  }[];
  /** Begun before signing in, of which it is asked whether they are mine. */
  readonly offered: readonly OfferedDraft[];
  /** Whether one was just given up. */
  readonly dropped: boolean;
};

/** A request that is nobody's yet: what may be known of it before somebody says that it is theirs. */
export type OfferedDraft = {
  readonly scheme: string;
  readonly begunOn: string;
  /** Whether the account was made from it; else it was begun on this device. */
  readonly forAccount: boolean;
  /** Where the answer is posted, and asked by itself. */
  readonly address: string;
};

export type JoinDraftModel = OfferedDraft & {
  readonly type: 'joinDraft';
  /** Page of the draft where one then goes on. */
  readonly next: string;
};
export type SecurityModel = {
  readonly type: 'security';
  /** What was just done. */
  readonly notice: string | null;
  /** Whether one signs in by a password; who only uses the identity service has none. */
  readonly hasPassword: boolean;
  /** Whether a code is asked after the password. */
  readonly hasFactor: boolean;
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly addedOn: string;
    /** Null for never. */
    readonly usedOn: string | null;
  }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly address: string | null;
    readonly since: string;
    readonly seen: string;
    readonly isCurrent: boolean;
  }[];
};
export type ChangePasswordModel = {
  readonly type: 'changePassword';
  readonly email: string;
  readonly errors: FormErrors;
};

export type DropDraftModel = {
  readonly type: 'dropDraft';
  readonly scheme: string;
  readonly savedOn: string;
  /** Address that the confirmation posts to. */
  readonly action: string;
  readonly back: string;
};

export type MyDataModel = {
  readonly type: 'myData';
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly verified: boolean;
  readonly contact: {
    readonly phone: string;
    readonly street: string;
    readonly box: string;
    readonly postcode: string;
    readonly commune: string;
  };
  readonly communes: readonly string[];
  readonly errors: FormErrors;
  readonly saved: boolean;
  readonly readings: readonly {
    readonly on: string;
    readonly who: string;
    readonly what: string;
    readonly reason: string;
    readonly number: string | null;
  }[];
  readonly next: string | null;
};
