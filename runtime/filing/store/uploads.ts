/** Files that come piece by piece: what they are for, and what became of them. Their bytes are in the file store. */
import type { Knex } from 'knex';
import type { Received } from '../receive-file.ts';
import type { FilingRefusal } from '../outcome.ts';

/** A file on its way. It is for a draft or for a case. */
export interface UploadRow {
  readonly id: string;
  readonly draftId: string | null;
  readonly caseId: string | null;
  /** Question that it answers; null for a message. */
  readonly pointer: string | null;
  readonly name: string;
  /** Bytes that it will have. */
  readonly length: number;
  /** Account that sends it; null for who is not signed in. */
  readonly uploadedBy: string | null;
  /** What it became; null until it was judged. */
  readonly outcome: Received | FilingRefusal | null;
}

/** What it is for, and who sends it. */
export type UploadPlace = Pick<UploadRow, 'draftId' | 'caseId' | 'pointer' | 'uploadedBy'>;

interface Row {
  readonly id: string;
  readonly draft_id: string | null;
  readonly case_id: string | null;
  readonly pointer: string | null;
  readonly name: string;
  /** PostgreSQL's bigint comes as text. */
  readonly length: string;
  readonly uploaded_by: string | null;
  readonly outcome: UploadRow['outcome'];
}

/** Begins one. */
export async function insertUpload(tx: Knex, upload: Omit<UploadRow, 'outcome'>): Promise<void> {
  const { id, draftId, caseId, pointer, name, length, uploadedBy } = upload;
  await tx('upload').insert({
    id,
    draft_id: draftId,
    case_id: caseId,
    pointer,
    name,
    length,
    uploaded_by: uploadedBy,
  });
}

/** Null when there is none. Whether somebody may go on with it is asked elsewhere. */
export async function findUpload(tx: Knex, id: string): Promise<UploadRow | null> {
  const row = await tx<Row>('upload').where({ id }).first();
  return row ? toUpload(row) : null;
}

/** Those that one sender has on their way to one draft or case, not yet judged. */
export async function listUnderWay(
  tx: Knex,
  { draftId, caseId, uploadedBy }: UploadPlace,
): Promise<readonly UploadRow[]> {
  const where = { draft_id: draftId, case_id: caseId, uploaded_by: uploadedBy, outcome: null };
  return (await tx<Row>('upload').where(where)).map(toUpload);
}

/** Identifiers of all that are for a draft. */
export async function listUploadsOfDraft(tx: Knex, draftId: string): Promise<readonly string[]> {
  return (await tx<Row>('upload').where({ draft_id: draftId }).select('id')).map(({ id }) => id);
}

/** Notes that bytes of it came. */
export async function touchUpload(tx: Knex, id: string): Promise<void> {
  await tx('upload').where({ id }).update({ touched_at: tx.fn.now() });
}

/**
 * Takes the judging of one that is whole, for so many seconds; false while another server has it, or when it was judged. One that
 * died over it has it no longer than that.
 */
export async function claimUpload(tx: Knex, id: string, seconds: number): Promise<boolean> {
  const claimed = await tx('upload')
    .where({ id, outcome: null })
    .whereRaw("(claimed_at is null or claimed_at < now() - ? * interval '1 second')", [seconds])
    .update({ claimed_at: tx.fn.now() });
  return claimed > 0;
}

/** Writes what it became; null gives the judging back. */
export async function settleUpload(tx: Knex, id: string, outcome: UploadRow['outcome']): Promise<void> {
  await tx('upload')
    .where({ id })
    .update({ outcome: outcome && JSON.stringify(outcome), claimed_at: null, touched_at: tx.fn.now() });
}

/** Forgets one. */
export async function deleteUpload(tx: Knex, id: string): Promise<void> {
  await tx('upload').where({ id }).delete();
}

/** Forgets those of which nothing came for so many hours; gives their identifiers. */
export async function deleteStaleUploads(tx: Knex, hours: number): Promise<readonly string[]> {
  const rows = await tx<Row>('upload')
    .whereRaw("touched_at < now() - ? * interval '1 hour'", [hours])
    .delete()
    .returning('id');
  return rows.map(({ id }) => id);
}

function toUpload(row: Row): UploadRow {
  return {
    id: row.id,
    draftId: row.draft_id,
    caseId: row.case_id,
    pointer: row.pointer,
    name: row.name,
    length: Number(row.length),
    uploadedBy: row.uploaded_by,
    outcome: row.outcome,
  };
}
