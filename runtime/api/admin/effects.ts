/** Effects whose attempts were used up, and « relancer ». */
import type { Knex } from 'knex';
import type { FailedEffect, FailedEffects } from '../../../schemas/types/api.ts';
import { describe, type ApiServer } from '../../http/describe-route.ts';
import { problem } from '../../http/problems.ts';
import type { Services } from '../../app/services.ts';

const LIMIT = 200;

interface Row {
  readonly id: string;
  readonly type: string;
  readonly case_id: string | null;
  readonly number: string | null;
  readonly failed_at: Date;
  readonly attempts: number;
  readonly failure: FailedEffect['failure'] | null;
  readonly last_error: string | null;
}

export function effectRoutes(app: ApiServer, { db, jobs }: Services): void {
  app.get(
    '/admin/effects/failed',
    describe({
      id: 'listFailedEffects',
      tag: 'administration',
      summary: 'Effects that were given up, newest first.',
      capability: 'effect.manage',
      reply: 'FailedEffects',
    }),
    async () => listFailed(db),
  );

  app.post(
    '/admin/effects/:id/retry',
    describe({
      id: 'retryEffect',
      tag: 'administration',
      summary: 'Tries a failed effect again.',
      capability: 'effect.manage',
      params: { id: { type: 'string', pattern: '^[0-9]{1,18}$', description: 'Effect.' } },
    }),
    async ({ params }, reply) => {
      const revived = await db('outbox')
        .where({ id: params.id })
        .whereNotNull('failed_at')
        .whereNull('done_at')
        .update({ failed_at: null, relayed_at: null, attempts: 0, run_at: db.fn.now() });
      if (revived === 0) throw problem('effect-unknown');
      jobs.nudge();
      return reply.code(204).send();
    },
  );
}

async function listFailed(db: Knex): Promise<FailedEffects> {
  const rows: readonly Row[] = await db('outbox as o')
    .leftJoin('case as c', 'c.id', 'o.case_id')
    .select('o.id', 'o.type', 'o.case_id', 'c.number', 'o.failed_at', 'o.attempts', 'o.failure', 'o.last_error')
    .whereNotNull('o.failed_at')
    .whereNull('o.done_at')
    .orderBy('o.failed_at', 'desc')
    .limit(LIMIT);
  return {
    items: rows.map((row) => ({
      id: row.id,
      type: row.type,
      caseId: row.case_id,
      caseNumber: row.number,
      failedAt: row.failed_at.toISOString(),
      attempts: row.attempts,
      failure: row.failure ?? 'unknown',
      error: row.last_error ?? '',
    })),
  };
}
