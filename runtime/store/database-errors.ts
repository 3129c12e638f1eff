/** What PostgreSQL's error codes mean to us (Appendix A of its manual). */
import { codeOf } from './error-code.ts';

/** A row with the same key is there already. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return codeOf(error) === '23505' && (constraint === undefined || constraintOf(error) === constraint);
}

/** A row that was to be named is no longer there. */
export function isForeignKeyViolation(error: unknown): boolean {
  return codeOf(error) === '23503';
}

/** The transaction was ended because it and another waited for each other. */
export function isDeadlock(error: unknown): boolean {
  return codeOf(error) === '40P01';
}

/** Cancelled for its time or a lock, not answered at all, or ended for waiting in a transaction. */
const SLOW = new Set(['57014', '55P03', '25P03']);

/** The database took longer than somebody can be made to wait: nothing was done, and the same request may work in a while. */
export function isDatabaseSlow(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (SLOW.has(codeOf(error) ?? '') || isDeadlock(error) || error.message === 'Query read timeout') return true;
  return error.cause !== undefined && isDatabaseSlow(error.cause);
}

/** What was to be filed is no longer there (require_draft). */
export function isDraftGone(error: unknown): boolean {
  return codeOf(error) === 'CG001';
}

/** A text holds a character that no text of the database can: the null character, or half a surrogate pair. */
export function isUnstorableText(error: unknown): boolean {
  const code = codeOf(error);
  if (code === '22021' || code === '22P05') return true;
  return code === '22P02' && error instanceof Error && error.message.includes('invalid input syntax for type json');
}

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  // Its disk is full.
  '53100',
]);

/** The database cannot be reached or is going down: the same request may work in a while. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  if (code !== undefined && (AWAY.has(code) || code.startsWith('08'))) return true;
  if (
    error.name === 'KnexTimeoutError' ||
    // « timeout expired » is what `pg` says when a connection was not ready in time.
    /connection terminated|timeout exceeded when trying to connect|^timeout expired$/iu.test(error.message)
  )
    return true;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  return error.cause !== undefined && isDatabaseAway(error.cause);
}

/** The database answers, and lets nobody in under that name, or has no such database. */
export function isDatabaseClosed(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return code === '3D000' || code.startsWith('28');
}

function constraintOf(error: unknown): string | undefined {
  return error instanceof Error && 'constraint' in error && typeof error.constraint === 'string'
    ? error.constraint
    : undefined;
}
