import type { Knex } from 'knex';
import type { Effect } from '../../../engine/index.ts';

/** Orders that bytes be removed once this is committed. */
export async function orderErasure(
  tx: Knex.Transaction,
  caseId: string,
  effect: Extract<Effect, { type: 'fileErasure' }>,
): Promise<void> {
  await tx('outbox').insert({ case_id: caseId, key: effect.key, type: effect.type, payload: JSON.stringify(effect) });
}
