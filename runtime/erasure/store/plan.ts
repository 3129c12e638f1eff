/** What the retention of schemes will ask, counted case after case: one count at a time, which goes on where it was left. */
import type { Knex } from 'knex';

/** A count that goes on. */
export interface RetentionCount {
  readonly generation: number;
  /** Last case that was looked at, in the order of identifiers. */
  readonly cursor: string;
}

/** What falls due together. `due`: overdue, a month (YYYY-MM), or later. */
export interface DueCount {
  readonly dispositif: string;
  readonly category: string;
  readonly title: string;
  readonly outcome: 'erase' | 'anonymise' | 'archive';
  readonly due: string;
  readonly cases: number;
}

/**
 * The count to go on with, locked until the transaction ends; begins one where the last was finished before `stale`. Undefined when
 * there is nothing to count, or somebody else does.
 */
export async function claimCount(tx: Knex.Transaction, stale: Date, now: Date): Promise<RetentionCount | undefined> {
  const { rows } = await tx.raw<{ rows: (RetentionCount & { counted_at: Date | null; began_at: Date })[] }>(
    `select generation, cursor, began_at, counted_at from retention_count
       where generation = (select max(generation) from retention_count) for update skip locked`,
  );
  const [last] = rows;
  if (last && last.counted_at === null) return last;
  if (!last) {
    const { rows: some } = await tx.raw<{ rows: unknown[] }>('select from retention_count limit 1');
    if (some.length > 0) return undefined;
  } else if (last.began_at > stale) return undefined;
  const begun = await tx.raw<{ rows: RetentionCount[] }>(
    'insert into retention_count (generation, began_at) values (?, ?) on conflict do nothing returning generation, cursor',
    [(last?.generation ?? 0) + 1, now],
  );
  return begun.rows[0];
}

/** Adds what some cases ask, and where the count is then; `finished` when no case is left: those before are forgotten. */
export async function addCounts(
  tx: Knex.Transaction,
  { generation }: RetentionCount,
  counts: readonly DueCount[],
  {
    cursor,
    looked,
    held,
    finished,
  }: { readonly cursor: string; readonly looked: number; readonly held: number; readonly finished: Date | null },
): Promise<void> {
  await tx.raw(
    `insert into retention_due (generation, dispositif_id, category, title, outcome, due, cases)
       select :generation, dispositif, category, title, outcome, due, cases
       from json_to_recordset(:counts) as n (dispositif text, category text, title text, outcome text, due text, cases int)
       on conflict (generation, dispositif_id, category, title, outcome, due) do update set cases = retention_due.cases + excluded.cases`,
    { generation, counts: JSON.stringify(counts) },
  );
  await tx.raw(
    `update retention_count set cursor = :cursor, looked = looked + :looked, held = held + :held, counted_at = :finished
       where generation = :generation`,
    { generation, cursor, looked, held, finished },
  );
  if (finished !== null) await tx('retention_count').where('generation', '<', generation).delete();
}

/** The last count that was finished, and whether another goes on. */
export async function readPlan(tx: Knex): Promise<{
  readonly countedAt: Date | null;
  readonly counting: boolean;
  readonly looked: number;
  readonly held: number;
  readonly counts: readonly DueCount[];
}> {
  const rounds: readonly { generation: number; counted_at: Date | null; looked: number; held: number }[] =
    await tx('retention_count').orderBy('generation');
  const done = rounds.findLast(({ counted_at: at }) => at !== null);
  const counts: readonly DueCount[] = done
    ? await tx('retention_due')
        .where({ generation: done.generation })
        .orderBy(['dispositif_id', 'category', 'outcome'])
        .select('dispositif_id as dispositif', 'category', 'title', 'outcome', 'due', 'cases')
    : [];
  return {
    countedAt: done?.counted_at ?? null,
    counting: rounds.some(({ counted_at: at }) => at === null),
    looked: done?.looked ?? 0,
    held: done?.held ?? 0,
    counts,
  };
}

/** Titles of schemes by identifier, in the order of French. */
export async function readTitles(tx: Knex, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.raw<{ rows: { id: string; title: string }[] }>(
    'select id, title from dispositif where id = any (?) order by title collate french, id',
    [[...ids]],
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}
