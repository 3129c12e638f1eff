/** Places on documents that agents point at. Whether a reader may open the document is asked elsewhere. */
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';

/** A marker as it is stored. */
export interface PageMarkerRow {
  readonly id: string;
  readonly fileId: string;
  /** SHA-256 of the content on which it was placed. */
  readonly sha256: string;
  readonly page: number;
  /** Share of the width and of the height of the page, from its top left. */
  readonly x: number;
  readonly y: number;
  readonly remark: string;
  readonly userId: string;
  readonly userName: string;
  readonly createdAt: Date;
  readonly changedAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: string | null;
}

/** A marker that is placed, or placed and said otherwise. */
export type PlacedMarker = Pick<PageMarkerRow, 'id' | 'fileId' | 'sha256' | 'page' | 'x' | 'y' | 'remark'>;

/** Who does it, and when. */
export interface MarkedBy {
  readonly userId: string;
  readonly name: string;
  readonly at: Instant;
}

/** More than anybody reads; what is kept of one case is bounded. */
const MOST_MARKERS = 500;

/** The markers of a case, the first placed first. */
export async function listMarkers(db: Knex, caseId: string): Promise<readonly PageMarkerRow[]> {
  const { rows } = await db.raw<{ rows: PageMarkerRow[] }>(LIST, { caseId });
  return rows;
}

const LIST = `
select id, file_id as "fileId", sha256, page, x, y, remark, user_id as "userId", user_name as "userName",
  created_at as "createdAt", changed_at as "changedAt", resolved_at as "resolvedAt", resolved_by as "resolvedBy"
from page_marker where case_id = :caseId order by created_at, id`;

/**
 * Places a marker, or changes the one of that identifier that the same agent placed on the same document.
 * @returns `others` where it is somebody else’s, or of another document; `many` where the case has as many as are kept
 */
export async function keepMarker(
  db: Knex,
  caseId: string,
  marker: PlacedMarker,
  { userId, name, at }: MarkedBy,
): Promise<'kept' | 'others' | 'many'> {
  const known = await db<{ id: string }>('page_marker').where({ id: marker.id }).first('id');
  const { rows } = await db.raw<{ rows: { id: string }[] }>(known ? CHANGE : PLACE, {
    ...marker,
    caseId,
    userId,
    name,
    at,
    most: MOST_MARKERS,
  });
  if (rows.length > 0) return 'kept';
  return known ? 'others' : 'many';
}

const PLACE = `
insert into page_marker (id, case_id, file_id, sha256, page, x, y, remark, user_id, user_name, created_at)
select :id::uuid, :caseId::uuid, :fileId::uuid, :sha256, :page::integer, :x::float8, :y::float8, :remark, :userId, :name, :at::timestamptz
where (select count(*) from page_marker where case_id = :caseId::uuid) < :most
on conflict (id) do nothing
returning id`;

const CHANGE = `
update page_marker set page = :page, x = :x, y = :y, remark = :remark, changed_at = :at
where id = :id::uuid and case_id = :caseId::uuid and file_id = :fileId::uuid and user_id = :userId
returning id`;

/** Removes a marker of who placed it; gives whether it was there and theirs. */
export async function removeMarker(db: Knex, caseId: string, id: string, userId: string): Promise<boolean> {
  return (await db('page_marker').where({ id, case_id: caseId, user_id: userId }).delete()) > 0;
}

/** Settles a marker, or opens it again; gives whether it is there. */
export async function resolveMarker(
  db: Knex,
  caseId: string,
  id: string,
  by: Pick<MarkedBy, 'name' | 'at'> | null,
): Promise<boolean> {
  const change = { resolved_at: by?.at ?? null, resolved_by: by?.name ?? null };
  return (await db('page_marker').where({ id, case_id: caseId }).update(change)) > 0;
}
