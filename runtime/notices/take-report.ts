/** What is reported of a mail, once it is believed: it stands beside the mail, and an address that is dead is not written to. */
import type { Knex } from 'knex';
import type { Instant } from '../../engine/index.ts';
import { noteDelivery, type MailReport } from '../notifications/index.ts';
import { noteRefused } from './store/addressees.ts';

/** Takes a report; gives whether it told something new of a mail that was sent. */
export async function takeReport(tx: Knex.Transaction, report: MailReport, at: Instant): Promise<boolean> {
  const caseId = await noteDelivery(tx, report, at);
  if (caseId === undefined) return false;
  if (report.isDead) await noteRefused(tx, report.to, report.answer);
  return true;
}
