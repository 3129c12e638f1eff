/** What better-auth refuses, as a code of our table: its own sentences are English and its codes are not ours to promise. */
import type { ProblemCode } from '../../schemas/types/api.ts';
import { isRecord, stringsOf } from '../../engine/base/index.ts';

const CODES: Readonly<Record<string, ProblemCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'sign-in-refused',
  INVALID_EMAIL: 'sign-in-refused',
  INVALID_PASSWORD: 'sign-in-refused',
  EMAIL_NOT_VERIFIED: 'email-not-verified',
  ACCOUNT_DISABLED: 'account-disabled',
  PASSWORD_COMMON: 'password-common',
  PASSWORD_PERSONAL: 'password-personal',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'sign-in-refused',
  PASSWORD_TOO_SHORT: 'password-too-short',
  PASSWORD_TOO_LONG: 'body-invalid',
  INVALID_TOKEN: 'link-expired',
  TOKEN_EXPIRED: 'link-expired',
  EMAIL_UNUSABLE: 'email-invalid',
  NAME_UNUSABLE: 'name-invalid',
  PASSKEY_REFUSED: 'passkey-refused',
  INVALID_CODE: 'code-refused',
  INVALID_BACKUP_CODE: 'code-refused',
  ACCOUNT_TEMPORARILY_LOCKED: 'sign-in-limited',
  INVALID_TWO_FACTOR_COOKIE: 'not-signed-in',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'not-signed-in',
  TOTP_NOT_ENABLED: 'request-invalid',
  TOTP_ALREADY_ENABLED: 'request-invalid',
  TWO_FACTOR_NOT_ENABLED: 'request-invalid',
  SIGN_IN_LIMITED: 'sign-in-limited',
  VALIDATION_ERROR: 'body-invalid',
  PROVIDER_NOT_FOUND: 'unavailable',
  INVALID_CALLBACK_URL: 'request-invalid',
  INVALID_REDIRECT_URL: 'request-invalid',
  INVALID_ERROR_CALLBACK_URL: 'request-invalid',
  INVALID_ORIGIN: 'origin-refused',
  MISSING_OR_NULL_ORIGIN: 'origin-refused',
  UNAUTHORIZED: 'not-signed-in',
};

/** The code of a refusal; undefined when nobody outside can have caused it. */
export function codeOfRefusal(code: string | null, status: number): ProblemCode | undefined {
  const known = code !== null && Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  return known ?? (status === 401 ? 'not-signed-in' : undefined);
}

/** A member of an answer of better-auth that is a list of texts. */
export function textsOf(value: unknown, name: string): readonly string[] {
  return stringsOf(memberOf(value, name));
}

/** A member of an answer of better-auth that is a text. */
export function textOf(value: unknown, name: string): string | null {
  const member = memberOf(value, name);
  return typeof member === 'string' ? member : null;
}

function memberOf(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
