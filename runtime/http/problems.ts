/**
 * One table of what can go wrong over HTTP: each code has its status here and its French sentences in the catalogue, so
 * that a refusal reads the same whoever meets it. Handlers throw `problem(code)`; the error handler answers with it.
 */
import type { Problem, ProblemCode } from '../../schemas/types/api.ts';
import { fr as messages } from './messages/fr.ts';

/** Status of each code (RFC 9110); the codes themselves are in schemas/api.schema.json, for clients know them too. */
const STATUSES: Readonly<Record<ProblemCode, number>> = {
  // The request itself
  'request-invalid': 400,
  'range-invalid': 400,
  'range-reversed': 400,
  'not-signed-in': 401,
  'session-needed': 403,
  'not-allowed': 403,
  'origin-refused': 403,
  'signature-refused': 401,
  'not-found': 404,
  'body-too-deep': 422,
  'body-too-large': 413,
  'file-too-large': 413,
  'media-type-unsupported': 415,
  'file-type-refused': 415,
  'upload-version': 412,
  'upload-displaced': 409,
  'upload-incomplete': 409,
  'upload-busy': 423,
  'uploads-full': 409,
  'file-infected': 422,
  'file-infected-kept': 403,
  // As for a service that is away: it may be asked again.
  'file-not-scanned': 503,
  'body-invalid': 422,
  'text-unstorable': 422,
  'too-many-requests': 429,
  'too-many-streams': 429,
  unexpected: 500,
  unavailable: 503,
  'too-slow': 503,
  'storage-full': 507,
  // Sign-in
  'sign-in-refused': 401,
  'sign-in-limited': 429,
  'sign-in-again': 403,
  'account-works': 409,
  'code-refused': 401,
  'passkey-refused': 401,
  'second-factor-needed': 403,
  'email-not-verified': 403,
  'email-invalid': 422,
  'name-invalid': 422,
  'password-too-short': 422,
  'password-common': 422,
  'password-personal': 422,
  'link-expired': 410,
  'token-unknown': 404,
  'token-scope': 403,
  // Cases: what the engine refuses
  'answers-too-large': 422,
  'answers-invalid': 422,
  'not-eligible': 422,
  'scheme-closed': 409,
  'letters-none': 409,
  'letters-not-printed': 409,
  'letters-posted': 409,
  'letters-notified': 409,
  'posting-day-invalid': 422,
  'form-code-invalid': 422,
  'form-code-mistyped': 422,
  'form-code-unknown': 404,
  'form-not-yours': 403,
  'form-replaced': 409,
  'originals-full': 409,
  'standing-impossible': 409,
  'case-not-found': 404,
  'case-exists': 409,
  'case-closed': 409,
  'case-changed': 409,
  'person-not-exported': 409,
  'action-unknown': 404,
  'action-not-possible': 409,
  'action-not-allowed': 403,
  'guard-failed': 409,
  'quota-reached': 409,
  'annotations-missing': 422,
  'annotations-changed': 409,
  'jotting-changed': 409,
  'breach-changed': 409,
  'setting-changed': 409,
  'setting-invalid': 422,
  'breach-closed': 409,
  'sitting-changed': 409,
  'sitting-closed': 409,
  'sitting-applied': 409,
  'sitting-full': 422,
  'template-changed': 409,
  'mail-not-sent-again': 409,
  'template-unknown': 404,
  'label-taken': 409,
  'label-limit': 409,
  'label-unknown': 404,
  'absence-days': 422,
  'absence-deputy': 422,
  'absence-overlaps': 409,
  'absence-deputy-away': 409,
  'absence-stands-in': 409,
  'absence-unknown': 404,
  'correction-untouched': 422,
  'data-invalid': 422,
  'opinion-unknown': 404,
  'opinion-not-asked': 409,
  'opinion-limit': 409,
  'task-unknown': 404,
  'task-taken': 409,
  'text-missing': 422,
  'decision-failed': 422,
  'template-failed': 422,
  // Drafts and schemes
  'draft-changed': 409,
  'draft-exists': 409,
  'draft-filed': 409,
  'draft-not-joined': 409,
  'search-too-vague': 422,
  'declaration-missing': 422,
  'file-missing': 422,
  'field-not-a-file': 422,
  'wallet-empty': 422,
  'mandate-other-schemes': 403,
  'mandate-link-used': 404,
  'mandate-own': 409,
  'mandate-already': 409,
  'mandates-full': 422,
  'mandate-later': 429,
  'wallet-full': 422,
  'wallet-kind-unknown': 422,
  'dispositif-exists': 409,
  'dispositif-unknown': 404,
  'version-unknown': 404,
  'workflow-unknown': 404,
  'block-unknown': 404,
  'list-unknown': 404,
  'source-invalid': 422,
  'source-too-heavy': 422,
  // Like too many requests: it may be asked again.
  'source-superseded': 429,
  'archive-invalid': 422,
  'paper-form-unreadable': 422,
  'document-unprintable': 422,
  'document-too-long': 422,
  // Administration
  'account-unknown': 404,
  'account-own': 403,
  'account-disabled': 403,
  'account-enabled': 409,
  'session-unknown': 404,
  'group-unknown': 404,
  'group-exists': 409,
  'group-in-use': 409,
  'invitation-unknown': 404,
  'link-settled': 409,
  'link-own': 403,
  'application-unknown': 404,
  'application-exists': 409,
  'application-tokens': 409,
  'application-end': 422,
  'category-unknown': 422,
  'webhook-unknown': 404,
  'webhook-address': 422,
  'webhooks-enough': 409,
  'delivery-unknown': 404,
  'function-unknown': 404,
  'last-administrator': 409,
  'effect-unknown': 404,
  'demonstration-only': 403,
};

/** Parts of a problem that its code does not say. `detail` replaces the sentence of the catalogue. */
export type ProblemParts = Partial<Pick<Problem, 'detail' | 'errors' | 'diagnostics' | 'current'>>;

/** An error that carries what the client is told. */
export type ProblemError = Error & { readonly problem: Problem };

/** Problem details (RFC 9457) of a code. */
export function describeProblem(code: ProblemCode, parts: ProblemParts = {}): Problem {
  const { title, detail } = messages.problems[code];
  return { type: `urn:cagou:problem:${code}`, title, status: STATUSES[code], code, detail, ...parts };
}

/** The same, to be thrown in a handler. */
export function problem(code: ProblemCode, parts?: ProblemParts): ProblemError {
  return Object.assign(new Error(code), { problem: describeProblem(code, parts) });
}

/** Whether an error was made by `problem`. */
export function isProblem(error: unknown): error is ProblemError {
  return error instanceof Error && 'problem' in error;
}
