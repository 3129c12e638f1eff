/** What is known of stored files; the bytes are in the file store under the same identifier. */
import type { Knex } from 'knex';
import type { LocalDate } from '../../../engine/index.ts';

/** What is known of the age of a document of the wallet. */
export interface WalletDates {
  /** Day it was first given. */
  readonly givenOn: LocalDate;
  /** Date written on it, as its holder told it. */
  readonly datedOn: LocalDate | null;
  /** Last day on which it is valid, as its holder told it. */
  readonly validUntil: LocalDate | null;
}

/**
 * What is known of a file. It hangs on a draft, then on the case that the draft became; `uploadedBy` is null for who
 * was not signed in.
 */
export interface FileRow {
  readonly id: string;
  readonly caseId: string | null;
  readonly draftId: string | null;
  readonly personId: string | null;
  /** Company or association whose document it is, of a wallet or a case; null for none. */
  readonly establishmentId: string | null;
  /** `wallet`: put there by its holder; it hangs on nothing. `original`: scan of the form on paper that is typed in. */
  readonly kind: 'answer' | 'message' | 'document' | 'agent' | 'wallet' | 'original' | 'mandate';
  /** Not shown to the applicant. */
  readonly internal: boolean;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly uploadedBy: string | null;
  /** Kind of document of the applicant's wallet; null for the others. */
  readonly wallet: string | null;
  /** Null for what is not of the wallet. */
  readonly dates: WalletDates | null;
  /** What the virus scanner said; nobody reads a file that waits for it, or that it found infected. */
  readonly scan: 'not-asked' | 'pending' | 'clean' | 'infected';
}

/** What a file hangs on. A case that came from a draft keeps its identifier, so one of them is enough. */
export type FileOwner = { readonly draftId: string } | { readonly caseId: string };

interface Row {
  readonly id: string;
  readonly case_id: string | null;
  readonly draft_id: string | null;
  readonly person_id: string | null;
  readonly establishment_id: string | null;
  readonly kind: FileRow['kind'];
  readonly internal: boolean;
  readonly name: string;
  readonly media_type: string;
  /** PostgreSQL's bigint comes as text. */
  readonly size: string;
  readonly sha256: string;
  readonly uploaded_by: string | null;
  readonly wallet: string | null;
  readonly given_on: LocalDate | null;
  readonly dated_on: LocalDate | null;
  readonly valid_until: LocalDate | null;
  readonly scan: FileRow['scan'];
}

/** Writes what is known of a file whose bytes are stored. */
export async function insertFile(tx: Knex, file: FileRow): Promise<void> {
  await tx('file').insert({
    id: file.id,
    case_id: file.caseId,
    draft_id: file.draftId,
    person_id: file.personId,
    establishment_id: file.establishmentId,
    kind: file.kind,
    internal: file.internal,
    name: file.name,
    media_type: file.mediaType,
    size: file.size,
    sha256: file.sha256,
    uploaded_by: file.uploadedBy,
    wallet: file.wallet,
    given_on: file.dates?.givenOn ?? null,
    dated_on: file.dates?.datedOn ?? null,
    valid_until: file.dates?.validUntil ?? null,
    scan: file.scan,
  });
}

/** A document that an effect made of a case; made again, it takes the place of the first. */
export async function putDocumentFile(
  tx: Knex.Transaction,
  file: Pick<FileRow, 'id' | 'internal' | 'name' | 'mediaType' | 'size' | 'sha256'> & {
    readonly caseId: string;
    readonly personId: string;
  },
): Promise<void> {
  await tx('file')
    .insert({
      id: file.id,
      case_id: file.caseId,
      person_id: file.personId,
      kind: 'document',
      internal: file.internal,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      sha256: file.sha256,
    })
    .onConflict('id')
    .merge(['size', 'sha256']);
}

/** Null when there is none. Whether somebody may read it is asked elsewhere. */
export async function findFile(tx: Knex, id: string): Promise<FileRow | null> {
  const row = await tx<Row>('file').where({ id }).first();
  return row ? toFile(row) : null;
}

/** Files of a draft or of a case, of all kinds, in no order. */
export async function listFilesOf(tx: Knex, owner: FileOwner): Promise<readonly FileRow[]> {
  const where = 'draftId' in owner ? { draft_id: owner.draftId } : { case_id: owner.caseId };
  return (await tx<Row>('file').where(where).select('*')).map(toFile);
}

/** Forgets the files sent to a draft that is given up; gives their identifiers, whose bytes are to be removed. */
export async function deleteDraftFiles(tx: Knex, draftId: string): Promise<readonly string[]> {
  const rows = await tx<Row>('file')
    .where({ draft_id: draftId })
    .whereIn('kind', ['answer', 'original'])
    .delete()
    .returning('id');
  return rows.map(({ id }) => id);
}

/** Forgets the files sent for questions of a draft, but for those named; gives their identifiers, whose bytes are to be removed. */
export async function deleteUnused(tx: Knex, draftId: string, used: readonly string[]): Promise<readonly string[]> {
  const rows = await tx<Row>('file')
    .where({ draft_id: draftId, kind: 'answer' })
    .whereNotIn('id', [...used])
    .delete()
    .returning('id');
  return rows.map(({ id }) => id);
}

function toFile(row: Row): FileRow {
  return {
    id: row.id,
    caseId: row.case_id,
    draftId: row.draft_id,
    personId: row.person_id,
    establishmentId: row.establishment_id,
    kind: row.kind,
    internal: row.internal,
    name: row.name,
    mediaType: row.media_type,
    size: Number(row.size),
    sha256: row.sha256,
    uploadedBy: row.uploaded_by,
    wallet: row.wallet,
    dates: row.given_on === null ? null : { givenOn: row.given_on, datedOn: row.dated_on, validUntil: row.valid_until },
    scan: row.scan,
  };
}
