/** The journal of a draft, as rows. */
import type { Knex } from 'knex';
import type { DraftStep, FileChange, KeptStep } from '../../../schemas/types/api.ts';

/** A step with what takes it back. */
export type NewStep = DraftStep & { readonly back: readonly FileChange[] };

/** Writes steps that made the revisions after one. */
export async function insertSteps(
  tx: Knex.Transaction,
  {
    id,
    after,
    steps,
    by,
  }: { readonly id: string; readonly after: number; readonly steps: readonly NewStep[]; readonly by: string | null },
): Promise<void> {
  await tx('draft_step').insert(
    steps.map(({ key, deed, changes, back }, index) => ({
      dispositif_id: id,
      revision: after + index + 1,
      key,
      deed: JSON.stringify(deed),
      changes: JSON.stringify(changes),
      back: JSON.stringify(back),
      author: by,
    })),
  );
}

/** A stretch of a journal: the steps that follow a revision, or those before one. */
export type Stretch = { readonly since: number } | { readonly before: number };

interface Row extends Omit<KeptStep, 'author' | 'at'> {
  readonly author: string | null;
  readonly name: string | null;
  readonly at: Date;
}

/** Some steps in the order of their revisions: the first after a revision, or the last before one. */
export async function listSteps(tx: Knex, id: string, stretch: Stretch, limit: number): Promise<readonly KeptStep[]> {
  const [sign, order, revision] = 'since' in stretch ? ['>', 'asc', stretch.since] : ['<', 'desc', stretch.before];
  const { rows } = await tx.raw<{ rows: Row[] }>(
    `select s.revision, s.key, s.deed, s.changes, s.back, s.author, u.name, s.at
       from draft_step s left join "user" u on u.id = s.author
       where s.dispositif_id = :id and s.revision ${sign} :revision order by s.revision ${order} limit :limit`,
    { id, revision, limit },
  );
  return rows
    .toSorted((left, right) => left.revision - right.revision)
    .map(({ author, name, at, ...step }) => ({
      ...step,
      author: author === null ? null : { id: author, name: name ?? '' },
      at: at.toISOString(),
    }));
}
