/** Who completes a request beside its applicant: rows of `draft_invitation`. */
import type { Knex } from 'knex';
import type { Instant, JsonObject, LocalDate } from '../../../engine/index.ts';
import { toDraft, type CaseDraft, type DraftRow } from './case-draft.ts';

/** Somebody who was invited to complete a request, or who signed it on paper. */
export interface Invitation {
  readonly id: string;
  readonly draftId: string;
  /** Signatory of the form who they are; null for who helps to fill it in. */
  readonly signatory: string | null;
  readonly name: string;
  readonly email: string | null;
  /** Null while they wait for their turn. */
  readonly sentAt: Date | null;
  readonly linkEndsAt: Date | null;
  /** Hash of the secret of the browser that opened the link last. */
  readonly holderHash: string | null;
  readonly openedAt: Date | null;
  readonly signed: Signed | null;
}

/** What is kept of a signature. */
export interface Signed {
  readonly at: Date;
  readonly name: string;
  readonly statement: string;
  readonly digest: string;
  /** Of what was signed on paper; null for a link. */
  readonly paper: { readonly on: LocalDate; readonly recordedBy: string } | null;
}

interface Row {
  readonly id: string;
  readonly draft_id: string;
  readonly signatory: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly invited_at: Date | string;
  readonly sent_at: Date | string | null;
  readonly link_ends_at: Date | string | null;
  readonly holder_hash: string | null;
  readonly opened_at: Date | null;
  readonly reminded_at: Date | string | null;
  readonly signed_at: Date | string | null;
  readonly signed_name: string | null;
  readonly paper_on: LocalDate | null;
  readonly recorded_by: string | null;
  readonly statement: string | null;
  readonly digest: string | null;
  readonly ended_at: Date | string | null;
}

/** Those that stand, in the order in which they were invited. */
export async function listInvitations(tx: Knex, draftId: string): Promise<readonly Invitation[]> {
  const rows = await tx<Row>('draft_invitation')
    .where({ draft_id: draftId })
    .whereNull('ended_at')
    .orderBy(['invited_at', 'id'])
    .select('*');
  return rows.map(toInvitation);
}

/** One that stands, with its request; null for none, and for one of a request that was filed. */
export async function findInvitation(
  tx: Knex,
  id: string,
): Promise<{ readonly invitation: Invitation; readonly draft: CaseDraft } | null> {
  const row = await tx<Row>('draft_invitation').where({ id }).whereNull('ended_at').first('*');
  const draft = row && (await tx<DraftRow>('case_draft').where({ id: row.draft_id }).first('*'));
  return row && draft ? { invitation: toInvitation(row), draft: toDraft(draft) } : null;
}

/** The invitation by which a browser helps to fill in a request; undefined for none. */
export async function findHelp(
  tx: Knex,
  draftId: string,
  holderHash: string,
  now: Instant,
): Promise<Invitation | undefined> {
  const row = await tx<Row>('draft_invitation')
    .where({ draft_id: draftId, holder_hash: holderHash, signatory: null })
    .whereNull('ended_at')
    .where('link_ends_at', '>', now)
    .first('*');
  return row && toInvitation(row);
}

/** Adds one. Somebody else who signs as the same signatory must have ended before. */
export async function insertInvitation(
  tx: Knex.Transaction,
  invitation: {
    readonly id: string;
    readonly draftId: string;
    readonly signatory: string | null;
    readonly name: string;
    readonly email: string | null;
    readonly at: Instant;
  },
): Promise<void> {
  const { id, draftId, signatory, name, email, at } = invitation;
  await tx<Row>('draft_invitation').insert({ id, draft_id: draftId, signatory, name, email, invited_at: at });
}

/** Adds what somebody signed on paper, in the place of whoever was to sign as that signatory. */
export async function insertPaper(
  tx: Knex.Transaction,
  {
    id,
    draftId,
    signatory,
    signed,
  }: {
    readonly id: string;
    readonly draftId: string;
    readonly signatory: string;
    readonly signed: Omit<Signed, 'at'> & { readonly at: Instant; readonly paper: NonNullable<Signed['paper']> };
  },
): Promise<void> {
  await tx<Row>('draft_invitation')
    .where({ draft_id: draftId, signatory })
    .whereNull('ended_at')
    .update({ ended_at: signed.at });
  const { at, name, statement, digest, paper } = signed;
  await tx<Row>('draft_invitation').insert({
    id,
    draft_id: draftId,
    signatory,
    name,
    email: null,
    invited_at: at,
    signed_at: at,
    signed_name: name,
    paper_on: paper.on,
    recorded_by: paper.recordedBy,
    statement,
    digest,
  });
}

/** Its link was sent: it serves until then. */
export async function noteSent(tx: Knex.Transaction, id: string, at: Instant, linkEndsAt: Instant): Promise<void> {
  await tx<Row>('draft_invitation').where({ id }).update({ sent_at: at, link_ends_at: linkEndsAt, reminded_at: null });
}

/** A browser holds it from now on, and no other does. */
export async function noteOpened(tx: Knex, id: string, holderHash: string, at: Instant): Promise<void> {
  await tx<Row>('draft_invitation')
    .where({ id })
    .update({ holder_hash: holderHash, opened_at: tx.raw('coalesce(opened_at, ?)', [at]) });
}

/** Signed by its link, or signed anew. */
export async function noteSigned(
  tx: Knex.Transaction,
  id: string,
  signed: { readonly at: Instant; readonly name: string; readonly statement: string; readonly digest: string },
): Promise<void> {
  const { at, name, statement, digest } = signed;
  await tx<Row>('draft_invitation').where({ id }).update({ signed_at: at, signed_name: name, statement, digest });
}

/** Taken back; false for one that is not of that request, or ended already. */
export async function endInvitation(tx: Knex, id: string, draftId: string, at: Instant): Promise<boolean> {
  const ended = await tx<Row>('draft_invitation')
    .where({ id, draft_id: draftId })
    .whereNull('ended_at')
    .update({ ended_at: at });
  return ended > 0;
}

/** Who was sent a link to sign so many days ago, has not, and was not reminded; marked as reminded, so many at most. */
export async function takeUnreminded(
  tx: Knex.Transaction,
  before: Instant,
  now: Instant,
  limit: number,
): Promise<readonly Invitation[]> {
  const due = tx<Row>('draft_invitation as i')
    .join('case_draft as d', 'd.id', 'i.draft_id')
    .whereNull('d.case_id')
    .whereNull('i.signed_at')
    .whereNull('i.reminded_at')
    .whereNull('i.ended_at')
    .whereNotNull('i.signatory')
    .where('i.sent_at', '<', before)
    .where('i.link_ends_at', '>', now)
    .orderBy('i.sent_at')
    .limit(limit)
    .select('i.id');
  const rows = await tx<Row>('draft_invitation').whereIn('id', due).update({ reminded_at: now }).returning('*');
  return rows.map(toInvitation);
}

/**
 * Keeps what a signatory fills in, beside all other answers as they stand. The revision stays: whoever writes the rest is not told
 * that they were outrun, since they cannot write these. False once the request was filed, or is gone.
 */
export async function savePart(
  tx: Knex,
  draftId: string,
  names: readonly string[],
  part: JsonObject,
  at: Instant,
): Promise<boolean> {
  const saved = await tx<DraftRow>('case_draft')
    .where({ id: draftId })
    .whereNull('case_id')
    .update({
      answers: tx.raw('(answers - ?::text[]) || ?::jsonb', [[...names], JSON.stringify(part)]),
      updated_at: new Date(at),
    });
  return saved > 0;
}

function toInvitation(row: Row): Invitation {
  return {
    id: row.id,
    draftId: row.draft_id,
    signatory: row.signatory,
    name: row.name,
    email: row.email,
    sentAt: asDate(row.sent_at),
    linkEndsAt: asDate(row.link_ends_at),
    holderHash: row.holder_hash,
    openedAt: row.opened_at,
    signed: signedOf(row),
  };
}

function signedOf({ signed_at: signedAt, signed_name: name, statement, digest, ...row }: Row): Signed | null {
  const at = asDate(signedAt);
  if (at === null || name === null || statement === null || digest === null) return null;
  const { paper_on: on, recorded_by: recordedBy } = row;
  return { at, name, statement, digest, paper: on === null || recordedBy === null ? null : { on, recordedBy } };
}

function asDate(at: Date | string | null): Date | null {
  return at === null ? null : new Date(at);
}
