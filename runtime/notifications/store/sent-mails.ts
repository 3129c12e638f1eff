/** Mails about cases as they left, and what became of them. They go with their case. */
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';
import type { MailReport } from '../mail-report.ts';

/** What became of a mail when its effect was carried out, or what was reported since. */
export type DeliveryStatus =
  | 'kept'
  | 'sent'
  | 'delayed'
  | 'delivered'
  | 'refused'
  | 'returned'
  | 'unwished'
  | 'barred'
  | 'past';

/** A mail that was sent, or was not and why. */
export interface NewSentMail {
  readonly effectId: string;
  readonly caseId: string;
  readonly to: string;
  readonly subject: string;
  /** As it left, without the keys of personal links; null for one that was not sent. */
  readonly content: { readonly text: string; readonly html: string } | null;
  readonly status: DeliveryStatus;
  /** What the mail server said; null for nothing. */
  readonly answer: string | null;
  readonly at: Instant;
}

/** Keeps a mail; the last try of an effect stands. */
export async function keepSentMail(tx: Knex, mail: NewSentMail): Promise<void> {
  const { effectId, caseId, to, subject, content, status, answer, at } = mail;
  await tx('sent_mail')
    .insert({
      effect_id: effectId,
      case_id: caseId,
      to_address: to,
      subject,
      text: content?.text ?? null,
      html: content?.html ?? null,
      at,
      status,
      status_at: at,
      answer,
    })
    .onConflict('effect_id')
    .merge();
}

/** What a report may follow: the last word on a mail is that it came back. */
const BEFORE: Readonly<Record<MailReport['status'], readonly DeliveryStatus[]>> = {
  delayed: ['kept', 'sent', 'delayed'],
  delivered: ['kept', 'sent', 'delayed'],
  returned: ['kept', 'sent', 'delayed', 'delivered'],
};

/**
 * Writes what was reported of a mail that left to that very address.
 * @returns its case; undefined when there is no such mail, or when more was known of it
 */
export async function noteDelivery(
  tx: Knex,
  { effectId, to, status, answer }: MailReport,
  at: Instant,
): Promise<string | undefined> {
  const [row] = await tx('sent_mail')
    .where({ effect_id: effectId })
    .whereRaw('lower(to_address) = ?', [to])
    .whereIn('status', [...BEFORE[status]])
    .update({ status, status_at: at, answer })
    .returning<{ case_id: string }[]>('case_id');
  return row?.case_id;
}
