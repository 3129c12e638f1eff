/** How people are told: their choice, and what is known of their addresses. */
import type { Knex } from 'knex';
import type { Case } from '../../../engine/index.ts';
import type { Addressee } from '../notice.ts';

/** What a person chose. */
export type NoticeChoice = Pick<Addressee, 'mail' | 'sms'>;

/**
 * Whom an applicant's notices are for: who filed; of a request of a company or an association that they left, whoever acts for it
 * longest, its legal representatives first. Undefined when there is nobody.
 */
export async function addresseeOf(tx: Knex, { applicant }: Pick<Case, 'applicant'>): Promise<Addressee | undefined> {
  const { personId, establishment } = applicant;
  if (!establishment) return readAddressee(tx, personId);
  const { rows } = await tx.raw<{ rows: { person_id: string }[] }>(
    `select person_id from establishment_link where establishment_id = ? and confirmed_at is not null and ended_at is null
     order by person_id = ? desc, role = 'representative' desc, confirmed_at, id limit 1`,
    [establishment.id, personId],
  );
  return rows[0] && readAddressee(tx, rows[0].person_id);
}

/**
 * Those who act for the applicant of a request under a mandate, who are told of it as well: each with the mandate, by which what
 * repeats it is told apart. `since`, schemes and end are as `isForRequest` has them.
 */
export async function mandatedOf(
  tx: Knex,
  { id, applicant }: Pick<Case, 'id' | 'applicant'>,
): Promise<readonly (Addressee & { readonly mandateId: string })[]> {
  if (applicant.establishment) return [];
  const { rows } = await tx.raw<{ rows: { id: string; agent_id: string }[] }>(
    `select m.id, m.agent_id from mandate m join "case" c on c.id = ? and c.person_id = m.principal_id
      where m.principal_id = ? and m.accepted_at is not null and m.ended_at is null
        and (m.last_day is null or m.last_day >= product_day())
        and (m.schemes is null or c.dispositif_id = any (m.schemes)) and (m.earlier or c.filed_at >= m.accepted_at)
      order by m.accepted_at, m.id`,
    [id, applicant.personId],
  );
  const found = await Promise.all(
    rows.map(async (row) => ({ mandateId: row.id, to: await readAddressee(tx, row.agent_id) })),
  );
  return found.flatMap(({ mandateId, to }) => (to ? [{ ...to, mandateId }] : []));
}

/**
 * Who began a request under a mandate, with for whom; undefined once they may no longer go on with it: the mandate has ended, or is
 * not for its scheme.
 */
export async function agentOfDraft(
  tx: Knex,
  { mandateId, personId, dispositifId }: { mandateId: string; personId: string; dispositifId: string },
): Promise<{ readonly to: Addressee; readonly principal: string } | undefined> {
  const { rows } = await tx.raw<{ rows: { agent_id: string; principal: string }[] }>(
    `select m.agent_id, concat_ws(' ', p.given_name, p.family_name) as principal
      from mandate m join person p on p.id = m.principal_id
      where m.id = ? and m.principal_id = ? and m.accepted_at is not null and m.ended_at is null
        and (m.last_day is null or m.last_day >= product_day()) and (m.schemes is null or ? = any (m.schemes))`,
    [mandateId, personId, dispositifId],
  );
  const [row] = rows;
  const to = row && (await readAddressee(tx, row.agent_id));
  return to && { to, principal: row.principal };
}

/** How a person may be told; undefined when there is none of that identifier. */
export async function readAddressee(tx: Knex, personId: string): Promise<Addressee | undefined> {
  const { rows } = await tx.raw<{ rows: Addressee[] }>(
    `select p.id as "personId", p.user_id as "userId", coalesce(u.email, p.email) as email, p.phone,
        p.notify_mail as mail, p.notify_sms as sms, r.address is not null as refused
      from person p left join "user" u on u.id = p.user_id
        left join refused_address r on r.address = lower(coalesce(u.email, p.email))
      where p.id = ?`,
    [personId],
  );
  return rows[0];
}

/**
 * Address at which mails reach the applicant of a case now: that of the account, else the one given with the request. Null when
 * there is none, or when they wish for no mails.
 */
export async function addressOfApplicant(tx: Knex, subject: Pick<Case, 'applicant'>): Promise<string | null> {
  const { applicant } = subject;
  const person = await addresseeOf(tx, subject);
  if (!person?.mail) return null;
  return person.userId === null ? (applicant.email ?? person.email) : person.email;
}

/** Keeps what a person chose. */
export async function writeChoice(tx: Knex, personId: string, { mail, sms }: NoticeChoice): Promise<void> {
  await tx('person').where({ id: personId }).update({ notify_mail: mail, notify_sms: sms, updated_at: tx.fn.now() });
}

/** Notes that a mail server refuses an address for good, and what it said. */
export async function noteRefused(tx: Knex, address: string, reason: string | null): Promise<void> {
  await tx('refused_address').insert({ address: address.toLowerCase(), reason }).onConflict('address').ignore();
}

/** Since when an address is known to receive nothing, and what was said of it. */
export interface RefusedAddress {
  readonly at: Date;
  readonly reason: string | null;
}

/** What is known of an address that was refused; undefined of one that was not. */
export async function findRefused(tx: Knex, address: string): Promise<RefusedAddress | undefined> {
  return tx('refused_address')
    .where({ address: address.toLowerCase() })
    .first<RefusedAddress | undefined>('at', 'reason');
}

/** Lets mails go to an address again. */
export async function forgetRefused(tx: Knex, address: string): Promise<void> {
  await tx('refused_address').where({ address: address.toLowerCase() }).delete();
}
