/** All that filing a draft reads, in one question for as many drafts as are filed at the same moment. */
import type pg from 'pg';
import type { AttachedFile, FileAnswer } from '../../../engine/index.ts';
import type { SchemeStanding } from '../../dispositifs/store/standing.ts';
import { withdrawalOf, type Withdrawal } from '../../dispositifs/withdrawal.ts';
import { toPerson, type Person, type PersonRow } from '../../people/index.ts';
import { isUuid } from '../../cases/store/read-case.ts';
import { createBatch } from '../../store/batch.ts';
import { toDraft, type CaseDraft, type DraftRow } from './case-draft.ts';

/** A draft with all that filing it takes. */
export interface FilingInput {
  readonly draft: CaseDraft;
  /** Who asks: the person helped, else the person of the account; null before signing in. */
  readonly applicant: Person | null;
  /** Received for the questions of this draft. */
  readonly files: readonly FileAnswer[];
  /** Scans of the form on paper, in the order in which they were attached. */
  readonly originals: readonly AttachedFile[];
  /** Why its scheme receives nothing more; null while it does. */
  readonly withdrawal: Withdrawal | null;
}

/** The input of a draft; undefined when there is none of that identifier. */
export type ReadFilingInput = (draftId: string) => Promise<FilingInput | undefined>;

interface Row extends DraftRow, Pick<SchemeStanding, 'standing' | 'since' | 'reason'> {
  readonly applicant: PersonRow | null;
  readonly files: readonly FileAnswer[];
  readonly originals: readonly AttachedFile[];
}

const READ = {
  name: 'filing-inputs',
  text: `
select d.*, to_json(p) as applicant, s.standing, s.standing_since as since, s.standing_reason as reason,
  coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'mediaType', f.media_type))
    from file f where f.draft_id = d.id and f.kind <> 'original'), '[]') as files,
  coalesce((select json_agg(json_build_object('file', json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'mediaType', f.media_type),
      'at', f.created_at) order by f.created_at, f.id)
    from file f where f.draft_id = d.id and f.kind = 'original'), '[]') as originals
from case_draft d join dispositif s on s.id = d.dispositif_id
left join person p on p.id = coalesce(d.person_id, (select a.id from person a where a.user_id = d.user_id))
where d.id = any ($1::uuid[])`,
} as const;

/** Reads a draft by its id, together with whoever asks at the same moment; undefined when there is none. */
export function createFilingInputs(pool: pg.Pool): ReadFilingInput {
  const read = createBatch<FilingInput>(async (ids) => {
    const { rows } = await pool.query<Row>({ ...READ, values: [ids] });
    return new Map(
      rows.map((row) => [
        row.id,
        {
          draft: toDraft(row),
          applicant: row.applicant && toPerson(row.applicant),
          files: row.files,
          originals: row.originals.map(({ file, at }) => ({ file, at: new Date(at).toISOString() })),
          withdrawal: withdrawalOf(row),
        },
      ]),
    );
  });
  // What is no UUID would be refused by the database, to all who share the question.
  return async (id) => (isUuid(id) ? read(id.toLowerCase()) : undefined);
}
