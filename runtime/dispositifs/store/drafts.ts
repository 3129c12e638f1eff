/** The studio's work in progress: one draft a scheme. */
import type { Knex } from 'knex';
import type { Announced } from '../announced.ts';

/** What authors are writing of a scheme; `updatedBy` is null for a draft that nobody saved. */
export interface DispositifDraft {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  /** 0 when nothing was saved yet: the files are those of the version in force. */
  readonly revision: number;
  /** When it was saved last; where nobody saved it, when its files were published. */
  readonly updatedAt: Date;
  readonly updatedBy: string | null;
}

interface Version {
  readonly dispositif_id: string;
  readonly number: number;
  readonly files: Readonly<Record<string, string>>;
  readonly published_at: Date;
}

interface Row {
  readonly dispositif_id: string;
  readonly files: Readonly<Record<string, string>>;
  readonly revision: number;
  readonly updated_at: Date;
  readonly updated_by: string | null;
}

/** The draft of a scheme, or the version in force when none was begun; undefined when there is neither. */
export async function readDraft(tx: Knex.Transaction, id: string): Promise<DispositifDraft | undefined> {
  const row = await tx<Row>('dispositif_draft').where({ dispositif_id: id }).first();
  if (row) return toDraft(row);
  const inForce = await tx<Version>('dispositif_version')
    .where({ dispositif_id: id })
    .where('number', tx('dispositif').where({ id }).select('current_version'))
    .first('files', 'published_at');
  return inForce && { id, files: inForce.files, revision: 0, updatedAt: inForce.published_at, updatedBy: null };
}

/** Revision of the draft of a scheme; 0 when none was begun. */
export async function findDraftRevision(tx: Knex.Transaction, id: string): Promise<number> {
  const row = await tx<Row>('dispositif_draft').where({ dispositif_id: id }).first('revision');
  return row?.revision ?? 0;
}

/**
 * Holds the draft of a scheme until the transaction ends, so that steps follow one another; undefined when none was begun.
 */
export async function lockDraft(tx: Knex.Transaction, id: string): Promise<DispositifDraft | undefined> {
  const row = await tx<Row>('dispositif_draft').where({ dispositif_id: id }).forUpdate().first();
  return row && toDraft(row);
}

/** What a draft becomes. */
export type NewDispositifDraft = Announced & {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  readonly revision: number;
  /** Title, for lists of schemes not yet published. */
  readonly title: string;
  readonly by: string | null;
};

/** Begins a draft; undefined when somebody has begun it meanwhile. */
export async function insertDraft(
  tx: Knex.Transaction,
  draft: NewDispositifDraft,
): Promise<DispositifDraft | undefined> {
  const { id, files, revision, title, theme, summary, by } = draft;
  await tx('dispositif').insert({ id, title }).onConflict('id').ignore();
  const rows: readonly Row[] = await tx('dispositif_draft')
    .insert({ dispositif_id: id, files: JSON.stringify(files), revision, theme, summary, updated_by: by })
    .onConflict('dispositif_id')
    .ignore()
    .returning('*');
  return rows[0] && toDraft(rows[0]);
}

/** Writes a draft that is held. */
export async function updateDraft(tx: Knex.Transaction, draft: NewDispositifDraft): Promise<DispositifDraft> {
  const { id, files, revision, title, theme, summary, by } = draft;
  const rows: readonly Row[] = await tx('dispositif_draft')
    .where({ dispositif_id: id })
    .update({ files: JSON.stringify(files), revision, theme, summary, updated_at: tx.fn.now(), updated_by: by })
    .returning('*');
  const [row] = rows;
  if (!row) throw new Error(`the draft of ${id} is not there`);
  await tx('dispositif').where({ id }).whereNull('current_version').update({ title, updated_at: tx.fn.now() });
  return toDraft(row);
}

/** Notes that publishing these files would succeed, where they are those of the draft. */
export async function noteReadyDraft(db: Knex, id: string, files: DispositifDraft['files']): Promise<void> {
  await db('dispositif_draft')
    .where({ dispositif_id: id })
    .whereRaw('files = ?::jsonb and ready_revision is distinct from revision', [JSON.stringify(files)])
    .update({ ready_revision: db.ref('revision') });
}

function toDraft(row: Row): DispositifDraft {
  const { files, revision } = row;
  return { id: row.dispositif_id, files, revision, updatedAt: row.updated_at, updatedBy: row.updated_by };
}
