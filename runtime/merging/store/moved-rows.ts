/** Rows that go from one entry of the register to another, and back. Store functions; each takes the transaction first. */
import type { Knex } from 'knex';
import { MOVED, type Moved, type MovedKind } from '../moved.ts';

/** Which entry is merged into which. */
export interface Between {
  readonly kept: string;
  readonly merged: string;
}

/** How many rows of a kind go along, and how many stay. */
export interface MovedCount {
  readonly kind: MovedKind;
  readonly moves: number;
  readonly stays: number;
}

/** What of a case says whose it is, beside the column: its projection is written with it. */
const withApplicant = (id: string): string =>
  `data = jsonb_set(t.data::jsonb, '{applicant,personId}', to_jsonb(${id}::text))::json`;

/** What a merge would move. */
export async function countMoved(tx: Knex, between: Between): Promise<readonly MovedCount[]> {
  const counted = MOVED.map(
    ({ kind, table, column, stays }) =>
      `select '${kind}' as kind, count(*) filter (where not coalesce(${stays ?? 'false'}, false))::int as moves,
         count(*) filter (where coalesce(${stays ?? 'false'}, false))::int as stays from "${table}" t where t.${column} = :merged`,
  );
  const { rows } = await tx.raw<{ rows: MovedCount[] }>(counted.join(' union all '), { ...between });
  return rows;
}

/** Moves what belongs to an entry, and notes each row that was moved. */
export async function moveRows(tx: Knex.Transaction, merge: string, between: Between): Promise<void> {
  for (const moved of MOVED) await moveKind(tx, merge, between, moved);
}

async function moveKind(
  tx: Knex.Transaction,
  merge: string,
  between: Between,
  { kind, table, column, stays }: Moved,
): Promise<void> {
  const data = kind === 'requests' ? `, ${withApplicant(':kept::uuid')}` : '';
  await tx.raw(
    `with moved as (
       update "${table}" t set ${column} = :kept::uuid${data}
         where t.${column} = :merged::uuid and not coalesce(${stays ?? 'false'}, false) returning t.id::text as id)
     insert into person_merge_row (merge_id, kind, row_id) select :merge::uuid, :kind::text, id from moved on conflict do nothing`,
    { ...between, merge, kind },
  );
}

/** Puts back what a merge had moved and is still where it was put: what is gone meanwhile is not there any more. */
export async function putRowsBack(tx: Knex.Transaction, merge: string, between: Between): Promise<void> {
  for (const { kind, table, column } of MOVED) {
    const data = kind === 'requests' ? `, ${withApplicant(':merged::uuid')}` : '';
    await tx.raw(
      `update "${table}" t set ${column} = :merged::uuid${data} from person_merge_row r
         where r.merge_id = :merge::uuid and r.kind = :kind::text and t.id = r.row_id::${kind === 'notices' || kind === 'readings' ? 'bigint' : 'uuid'} and t.${column} = :kept::uuid`,
      { ...between, merge, kind },
    );
  }
}

/** What came to merged entries on its way while they were merged follows them, as if it had been there before. */
export async function followMerges(tx: Knex.Transaction, since: string): Promise<void> {
  const { rows } = await tx.raw<{ rows: (Between & { readonly id: string })[] }>(
    `select m.id, m.kept_id as kept, m.merged_id as merged from person_merge m
       join person p on p.id = m.merged_id and p.merged_into = m.kept_id
       where m.undone_at is null and m.at >= :since::timestamptz order by m.seq`,
    { since },
  );
  for (const { id, kept, merged } of rows) await moveRows(tx, id, { kept, merged });
}
