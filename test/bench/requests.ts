/** Requests ready to be filed, as many as a measurement needs: a family with two children and two documents. */
import { randomUUID } from 'node:crypto';
import { ANSWERS, SCHEME } from '../support/medical-aid.ts';
import type { World } from './world.ts';

export interface ReadyDraft {
  readonly id: string;
  /** Index of the citizen who wrote it. */
  readonly citizen: number;
}

const DOCUMENTS = { justificatifRessources: 'bulletins-de-salaire.pdf', justificatifDomicile: 'facture-eau.pdf' };
const SIZE = 183_000;

/** Writes drafts with their files in bulk, citizen after citizen. */
export async function writeDrafts(
  { services: { db }, citizens }: World,
  count: number,
): Promise<readonly ReadyDraft[]> {
  const drafts = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), citizen: index % citizens.length }));
  for (let from = 0; from < count; from += 2000) {
    const rows = drafts.slice(from, from + 2000).map(({ id, citizen }) => {
      const files = Object.entries(DOCUMENTS).map(([field, name]) => ({ field, id: randomUUID(), name }));
      const answers = {
        ...ANSWERS,
        ...Object.fromEntries(
          files.map((file) => [file.field, { id: file.id, name: file.name, size: SIZE, mediaType: 'application/pdf' }]),
        ),
      };
      return { id, user_id: citizens[citizen]?.userId, answers, files };
    });
    await db.raw(INSERT, [JSON.stringify(rows), SCHEME, SIZE]);
  }
  await db.raw('analyze case_draft, file');
  return drafts;
}

const INSERT = `
with draft as (
  select * from jsonb_to_recordset(?::jsonb) as d (id uuid, user_id text, answers jsonb, files jsonb)
), written as (
  insert into case_draft (id, dispositif_id, dispositif_version, user_id, answers, revision)
  select id, ?, 1, user_id, answers, 2 from draft
)
insert into file (id, draft_id, kind, name, media_type, size, sha256, uploaded_by)
select f.id, d.id, 'answer', f.name, 'application/pdf', ?, repeat('0', 64), d.user_id
from draft d cross join jsonb_to_recordset(d.files) as f (id uuid, name text)`;
