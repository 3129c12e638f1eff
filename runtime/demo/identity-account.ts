/** Whom the identity service of a demonstration knows, by the claims of NC Connect. */

/** What the identity service says of a person; `verified` is 0, 1 or 2. */
export interface IdentityAccount {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly verified: 0 | 1 | 2;
  readonly given_name: string;
  readonly family_name: string;
  readonly birthdate: string;
  readonly birthplace: string;
  readonly gender: string;
}
