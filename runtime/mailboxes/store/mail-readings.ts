/**
 * Who opened a mail that is of no case yet. Persons who write from its address find it among the readings of their data; once the mail is
 * attached, so does the applicant of its case.
 */
import type { Knex } from 'knex';
import { fr as messages } from '../messages/fr.ts';

/** An agent who opens a mail. */
interface MailReader {
  readonly userId: string;
  readonly name: string;
}

/** Records that a mail was opened; by the same agent within ten minutes once. */
export async function recordMailReading(
  tx: Knex.Transaction,
  mail: { readonly id: string; readonly address: string },
  { userId, name }: MailReader,
): Promise<void> {
  const { rowCount } = await tx.raw<{ rowCount: number }>(
    `insert into mailbox_reading (mail_id, user_id, user_name) select :mail, :userId, :name where not exists (
       select from mailbox_reading where mail_id = :mail and user_id = :userId and at > now() - interval '10 minutes')`,
    { mail: mail.id, userId, name },
  );
  if (rowCount === 0 || mail.address === '') return;
  await tx.raw(
    `insert into reading (user_id, user_name, person_id, kind, reason)
     select :userId, :name, who.id, 'register', :reason from (
       select p.id from person p where p.user_id is null and lower(p.email) = :address
       union select p.id from "user" a join person p on p.user_id = a.id where a.email = :address) who`,
    { userId, name, reason: messages.opened, address: mail.address.toLowerCase() },
  );
}

/** The readings of a mail become readings of the case that it is attached to, when they happened. */
export async function giveReadings(tx: Knex.Transaction, mail: string, caseId: string): Promise<void> {
  await tx.raw(
    `insert into reading (user_id, user_name, case_id, person_id, kind, reason, at)
     select m.user_id, m.user_name, c.id, c.person_id, 'case', :reason, m.at
     from mailbox_reading m join "case" c on c.id = :caseId
     where m.mail_id = :mail and c.person_id is not null order by m.at`,
    { mail, caseId, reason: messages.opened },
  );
  await tx('mailbox_reading').where({ mail_id: mail }).delete();
}
