/**
 * Who reads a mail that was sent about a case: its text may hold what the case holds. A mail is known by the key of the effect
 * that ordered it.
 */
import type { Case } from '../../case/case.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { whollyMadeOf, type Categories } from '../model/limited-data.ts';
import { erasureOf } from '../events/erasure.ts';
import type { Reader } from '../sight/reader.ts';

/** What stands before the key of a mail that was sent once more. */
const AGAIN = /^(?:again:\d+:)+/u;

/** The key under which a mail is sent once more, for the `nth` time. */
export function keyOfAgain(key: string, nth: number): string {
  return `again:${nth}:${firstKey(key)}`;
}

/** The key of the first of the mails that are the same. */
export function firstKey(key: string): string {
  return key.replace(AGAIN, '');
}

/**
 * Whether a reader is shown a mail; `shown` is the case as they see it. A mail of the scheme is shown with the case's own list
 * of mails. One that tells of a letter names it, so it is for who sees the letter. The others tell that something happened,
 * in words of the product; what is asked of who gives an opinion is for those from whom nothing is kept.
 */
export function isMailShown(shown: Case, reader: Reader, key: string): boolean {
  if (reader.standing !== 'agent' || !reader.contact) return false;
  const { mail, document } = toldBy(key);
  if (mail !== undefined) return shown.mails.some(({ id }) => id === mail);
  if (document !== undefined) return shown.documents.some(({ id }) => id === document);
  const first = firstKey(key);
  if (first.startsWith('opinion:')) return reader.unread.size === 0;
  return first.endsWith(':mail');
}

/**
 * Whether a mail that was sent goes once some categories of a case are over: with what its text is made of, with the letter that
 * it names, else with what people wrote. `subject` is the case before anything was erased.
 */
export function isMailErased(
  compiled: CompiledDispositif,
  subject: Pick<Case, 'documents' | 'mails'>,
  gone: Categories,
  key: string,
): boolean {
  const erasure = erasureOf(compiled, subject, gone);
  const told = toldBy(key);
  const mail = subject.mails.find(({ id }) => id === told.mail);
  if (mail) return erasure.isGone(whollyMadeOf(compiled).message(mail.message));
  return told.document === undefined ? erasure.words || erasure.applicant : erasure.documents.has(told.document);
}

/** The mail of the case, or the letter, that a key names. */
function toldBy(key: string): { readonly mail?: string | undefined; readonly document?: string | undefined } {
  const first = firstKey(key);
  const [, mail] = /^mail:([^:]+)$/u.exec(first) ?? [];
  const [, document] = /:notice:document:([^:]+):mail$/u.exec(first) ?? [];
  return { mail, document };
}
