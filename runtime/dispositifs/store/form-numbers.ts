/** The number that a version is known by on paper. */
import type { Knex } from 'knex';

/** A version, found by the number on its form. */
export interface NumberedVersion {
  readonly formNumber: number;
  readonly dispositifId: string;
  readonly number: number;
  readonly title: string;
  readonly publishedAt: Date;
  /** Version of the same scheme in force now. */
  readonly current: number;
  /** When the next version took its place; null for the one in force. */
  readonly replacedAt: Date | null;
}

/** The number on the form of a version, and when that was published; undefined when there is no such version. */
export async function findFormNumber(
  tx: Knex,
  id: string,
  version: number,
): Promise<Pick<NumberedVersion, 'formNumber' | 'publishedAt'> | undefined> {
  return tx('dispositif_version')
    .where({ dispositif_id: id, number: version })
    .first<Pick<NumberedVersion, 'formNumber' | 'publishedAt'> | undefined>({
      formNumber: 'form_number',
      publishedAt: 'published_at',
    });
}

/** The version of a number; undefined when no form has it. */
export async function findVersionOfForm(tx: Knex, formNumber: number): Promise<NumberedVersion | undefined> {
  const { rows } = await tx.raw<{ rows: NumberedVersion[] }>(
    `select v.form_number as "formNumber", v.dispositif_id as "dispositifId", v.number, v.catalogue ->> 'title' as title, v.published_at as "publishedAt",
        d.current_version as current, next.published_at as "replacedAt"
      from dispositif_version v
      join dispositif d on d.id = v.dispositif_id and d.current_version is not null
      left join dispositif_version next on next.dispositif_id = v.dispositif_id and next.number = v.number + 1
      where v.form_number = ?`,
    [formNumber],
  );
  return rows[0];
}
