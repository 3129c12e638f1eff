/** A business application: a program that reads cases for a purpose, as far as an administrator declared. */

/** What an application reads of the cases of a scheme. */
export interface ApplicationGrant {
  readonly dispositif: string;
  /** Categories of data by their names in `privacy.json`; those of a later version that are new are not read. */
  readonly categories: readonly string[];
  /** Whether it reads who asks. */
  readonly identity: boolean;
}

/** An application that may read now: behind a token that stands. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly contact: string;
  readonly endsAt: Date;
  readonly grants: readonly ApplicationGrant[];
}
