/** Requests that an agent types in for somebody, and has not filed, with the scans of their form on paper. */
import type { Knex } from 'knex';
import type { Channel, FileAnswer, LocalDate } from '../../../engine/index.ts';
import { lockUnfiled } from './case-draft.ts';

/** One of them, as its agent finds it again. */
export interface AssistedDraft {
  readonly id: string;
  readonly dispositifId: string;
  /** Title of the scheme. */
  readonly title: string;
  /** Whose request it is. */
  readonly applicant: string;
  readonly channel: Channel;
  readonly receivedOn: LocalDate | null;
  readonly updatedAt: Date;
  /** In the order in which they were attached. */
  readonly originals: readonly FileAnswer[];
}

/** More than an agent leaves unfinished. */
const MOST = 50;

/** Those that an account began, the last touched first. */
export async function listAssistedDrafts(tx: Knex, userId: string): Promise<readonly AssistedDraft[]> {
  const { rows } = await tx.raw<{ readonly rows: readonly AssistedDraft[] }>(
    `select d.id, d.dispositif_id as "dispositifId", s.title, p.given_name || ' ' || p.family_name as applicant, d.channel,
       to_char(d.received_on, 'YYYY-MM-DD') as "receivedOn", d.updated_at as "updatedAt",
       ${ORIGINALS} as originals
     from case_draft d join person p on p.id = d.person_id join dispositif s on s.id = d.dispositif_id
     where d.user_id = ? and d.case_id is null
     order by d.updated_at desc, d.id limit ?`,
    [userId, MOST],
  );
  return rows;
}

/** The scans of one request. */
export async function listOriginals(tx: Knex, draftId: string): Promise<readonly FileAnswer[]> {
  const { rows } = await tx.raw<{ readonly rows: readonly { readonly originals: readonly FileAnswer[] }[] }>(
    `select ${ORIGINALS} as originals from case_draft d where d.id = ?`,
    [draftId],
  );
  return rows[0]?.originals ?? [];
}

const ORIGINALS = `coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'mediaType', f.media_type)
    order by f.created_at, f.id) from file f where f.draft_id = d.id and f.kind = 'original'), '[]')`;

/** Forgets a scan of a request; `filed` once it hangs on a case, `absent` where the request has no such scan. */
export async function deleteOriginal(
  tx: Knex.Transaction,
  { draftId, fileId }: { readonly draftId: string; readonly fileId: string },
): Promise<'deleted' | 'filed' | 'absent'> {
  if (!(await lockUnfiled(tx, draftId))) return 'filed';
  const removed = await tx('file').where({ id: fileId, draft_id: draftId, kind: 'original' }).delete();
  return removed > 0 ? 'deleted' : 'absent';
}
