/** Who acts, acted or asks to act for an establishment, as it is kept. */
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';
import { ESTABLISHMENT, type Establishment } from './establishments.ts';

/** `representative`: the legal representative, who says who else acts for it. */
export type LinkRole = 'representative' | 'mandatary';
export type ConfirmedBy = 'code' | 'representative' | 'administrator';
export type EndedBy = 'holder' | 'representative' | 'administrator' | 'closing';

/** A link that stands: asked for, or confirmed. */
export interface Link {
  readonly id: string;
  readonly establishmentId: string;
  readonly personId: string;
  /** Account of the person; null for who has none any more. */
  readonly userId: string | null;
  /** « Marie Wamytan ». */
  readonly personName: string;
  readonly role: LinkRole;
  readonly askedAt: Date;
  readonly proof: string | null;
  readonly codeHash: string | null;
  readonly codeSentAt: Date | null;
  readonly codeTries: number;
  /** Null while it is asked for. */
  readonly confirmedAt: Date | null;
}

/** A link with what it is to. */
export interface LinkTo extends Link {
  readonly establishment: Establishment;
}

const LINK = `l.id, l.establishment_id as "establishmentId", l.person_id as "personId", p.user_id as "userId",
  concat_ws(' ', p.given_name, p.family_name) as "personName", l.role, l.asked_at as "askedAt", l.proof, l.code_hash as "codeHash",
  l.code_sent_at as "codeSentAt", l.code_tries as "codeTries", l.confirmed_at as "confirmedAt"`;
const STANDING = `from establishment_link l join person p on p.id = l.person_id where l.ended_at is null`;

type NewLink = Pick<Link, 'id' | 'establishmentId' | 'personId' | 'role' | 'proof'> & { readonly askedAt: Instant };

/** Keeps a link that is asked for; false when the person has one already. */
export async function insertLink(tx: Knex, link: NewLink): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `insert into establishment_link (id, establishment_id, person_id, role, proof, asked_at) values (?, ?, ?, ?, ?, ?)
     on conflict (establishment_id, person_id) where ended_at is null do nothing returning id`,
    [link.id, link.establishmentId, link.personId, link.role, link.proof, link.askedAt],
  );
  return rows.length > 0;
}

/** Holds a link that stands until the transaction ends; undefined when it ended, or never was. */
export async function lockLink(tx: Knex.Transaction, id: string): Promise<Link | undefined> {
  const { rows } = await tx.raw<{ rows: Link[] }>(`select ${LINK} ${STANDING} and l.id = ? for update of l`, [id]);
  return rows[0];
}

/** Links of an establishment that stand, the oldest first. */
export async function listLinksOf(tx: Knex, establishmentId: string): Promise<readonly Link[]> {
  const { rows } = await tx.raw<{ rows: Link[] }>(
    `select ${LINK} ${STANDING} and l.establishment_id = ? order by l.confirmed_at nulls last, l.asked_at, l.id`,
    [establishmentId],
  );
  return rows;
}

/** Links of a person that stand, the oldest first. */
export async function listLinksTo(tx: Knex, personId: string): Promise<readonly LinkTo[]> {
  const { rows } = await tx.raw<{ rows: LinkTo[] }>(
    `select ${LINK}, (select to_json(one) from (select ${ESTABLISHMENT('e')} from establishment e where e.id = l.establishment_id) one)
       as establishment
     ${STANDING} and l.person_id = ? order by l.asked_at, l.id limit 500`,
    [personId],
  );
  return rows;
}

/** Notes that a code was sent, in the place of any other. */
export async function setCode(tx: Knex, id: string, codeHash: string, at: Instant): Promise<void> {
  await tx('establishment_link').where({ id }).update({ code_hash: codeHash, code_sent_at: at, code_tries: 0 });
}

/** Counts a wrong code. */
export async function countTry(tx: Knex, id: string): Promise<void> {
  await tx('establishment_link').where({ id }).increment('code_tries');
}

/** Notes that a link is confirmed. */
export async function confirmLink(tx: Knex, id: string, by: ConfirmedBy, at: Instant): Promise<void> {
  await tx('establishment_link').where({ id }).update({ confirmed_at: at, confirmed_by: by, code_hash: null });
}

/** Ends a link, and forgets what its person was told of the requests of the establishment, and is not reminded of what they had begun for it. */
export async function endLink(
  tx: Knex,
  { id, personId, establishmentId }: Link,
  by: EndedBy,
  at: Instant,
): Promise<void> {
  await tx('establishment_link').where({ id }).update({ ended_at: at, ended_by: by, code_hash: null });
  await tx('notice')
    .where({ person_id: personId })
    .whereIn('case_id', tx('case').select('id').where({ establishment_id: establishmentId }))
    .delete();
  await tx('case_draft')
    .where({ establishment_id: establishmentId, case_id: null })
    .whereIn('user_id', tx('person').select('user_id').where({ id: personId }))
    .update({ remind_at: null });
}

/** Ends all that a person who leaves holds or asks for. */
export async function endLinksOf(tx: Knex, personId: string, at: Instant): Promise<void> {
  await tx('establishment_link')
    .where({ person_id: personId, ended_at: null })
    .update({ ended_at: at, ended_by: 'closing', code_hash: null });
}
