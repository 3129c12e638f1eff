/**
 * The studio's work in progress: one draft a scheme. A save quotes the revision it was made from, so that of two authors
 * the second is told instead of overwriting the first.
 */
import type { Knex } from 'knex';
import { findCurrentVersion } from './find-current-version.ts';
import { findVersionFiles } from './find-version-files.ts';

/** What authors are writing of a scheme; `updatedBy` is null for a draft that nobody saved. */
export interface DispositifDraft {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  /** 0 when nothing was saved yet: the files are those of the version in force. */
  readonly revision: number;
  readonly updatedAt: Date;
  readonly updatedBy: string | null;
}

interface DraftChanged {
  readonly type: 'refused';
  readonly code: 'draft-changed';
  readonly current: DispositifDraft;
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
  const number = await findCurrentVersion(tx, id);
  const files = number === undefined ? undefined : await findVersionFiles(tx, id, number);
  return files && { id, files, revision: 0, updatedAt: new Date(), updatedBy: null };
}

interface DraftSave {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  /** Revision the save is based on; 0 begins a draft. */
  readonly revision: number;
  /** Title, for lists of schemes not yet published. */
  readonly title: string;
  readonly by: string | null;
}

/** Saves the draft, or gives the one that somebody saved meanwhile. */
export async function saveDraft(tx: Knex.Transaction, save: DraftSave): Promise<DispositifDraft | DraftChanged> {
  const { id, revision, title, by } = save;
  const files = JSON.stringify(save.files);
  await tx('dispositif').insert({ id, title }).onConflict('id').ignore();
  const { rows } = await tx.raw<{ rows: Row[] }>(
    `insert into dispositif_draft as draft (dispositif_id, files, updated_by) select :id, :files, :by where :revision = 0
        or exists (select 1 from dispositif_draft where dispositif_id = :id)
      on conflict (dispositif_id) do update
        set files = excluded.files, revision = draft.revision + 1, updated_at = now(), updated_by = excluded.updated_by
        where draft.revision = :revision
      returning *`,
    { id, files, by, revision },
  );
  const saved = rows[0];
  if (saved) {
    await tx('dispositif').where({ id }).whereNull('current_version').update({ title, updated_at: tx.fn.now() });
    return toDraft(saved);
  }
  const current = await readDraft(tx, id);
  if (!current) throw new Error(`draft of ${id} can be neither saved nor read`);
  return { type: 'refused', code: 'draft-changed', current };
}

function toDraft(row: Row): DispositifDraft {
  const { files, revision } = row;
  return { id: row.dispositif_id, files, revision, updatedAt: row.updated_at, updatedBy: row.updated_by };
}
