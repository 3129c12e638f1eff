/** Mails about cases as an agent reads them, with what became of each. */
import type { Effect } from '../../../engine/index.ts';
import type { SentMail } from '../../../schemas/types/api.ts';
import type { CaseMail } from '../../jobs/store/case-mails.ts';
import { presentThird } from './present-exchange.ts';
import type { ShownCase } from './open-case.ts';

type Status = SentMail['status'];

const KNOWN: readonly Status[] = [
  'kept',
  'sent',
  'delayed',
  'delivered',
  'refused',
  'returned',
  'unwished',
  'barred',
  'past',
];
/** What is on its way, or was never to be sent, is not sent once more; nor what administrators try again. */
const NOT_AGAIN: ReadonlySet<Status> = new Set(['printed', 'waiting', 'failed', 'unwished', 'past']);

/** What became of a mail. */
export function statusOf({ effect, status, done, failed }: Omit<CaseMail, 'key'>): Status {
  if (effect.to === null) return 'printed';
  const known = KNOWN.find((one) => one === status);
  if (known) return known;
  if (failed && !done) return 'failed';
  return done ? 'unknown' : 'waiting';
}

/** Whether a mail is to the applicant, whose address may have changed since. */
function isToApplicant({ reader, message, third }: Extract<Effect, { type: 'mail' }>): boolean {
  return third === undefined && (reader === 'applicant' || message === 'notice');
}

/**
 * Address to which a mail would be sent once more; null when it cannot be.
 * @param applicant address of the applicant now; null when there is none, or when they wish no mails
 */
export function nextAddress(mail: CaseMail, applicant: string | null): string | null {
  if (NOT_AGAIN.has(statusOf(mail))) return null;
  return isToApplicant(mail.effect) ? applicant : mail.effect.to;
}

/** A mail of a case that its viewer reads. */
export function presentMail({ view, compiled }: ShownCase, mail: CaseMail, applicant: string | null): SentMail {
  const { id, caseId, effect, orderedAt, sentTo, statusAt, answer } = mail;
  const status = statusOf(mail);
  return {
    id,
    caseId,
    number: view.case.number,
    to: sentTo ?? effect.to,
    third: presentThird(compiled, effect.third),
    subject: effect.subject,
    at: orderedAt.toISOString(),
    status,
    statusAt: statusAt?.toISOString() ?? null,
    answer,
    readable: !['printed', 'waiting', 'failed', 'unknown', 'unwished', 'barred', 'past'].includes(status),
    again: effect.again?.by ?? null,
    next: nextAddress(mail, applicant),
  };
}
