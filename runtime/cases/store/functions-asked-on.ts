import type { Knex } from 'knex';

/** Functions of its scheme whose opinion was asked on a case; none for a case that is not there. */
export async function functionsAskedOn(tx: Knex, caseId: string): Promise<readonly string[]> {
  const row = await tx('case').where({ id: caseId }).first<{ asked: readonly string[] } | undefined>('asked');
  return (row?.asked ?? []).map((key) => key.split('/')[1] ?? '');
}
