/** Effects whose attempts were used up, and « relancer ». */
import { describe, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import { dueEffects } from '../../jobs/store/count-outbox.ts';
import { listFailedEffects, reviveEffect } from '../../jobs/store/failed-effects.ts';

/**
 * `GET /admin/effects/failed`, `GET /admin/effects/queue` and `POST /admin/effects/:id/retry`, which throws `effect-unknown` for one that is not
 * given up.
 */
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
    async () => ({ items: [...(await listFailedEffects(db))] }),
  );

  app.get(
    '/admin/effects/queue',
    describe({
      id: 'readEffectQueue',
      tag: 'administration',
      summary: 'How many effects are due and not carried out yet, and since when the oldest of them is.',
      capability: 'effect.manage',
      reply: 'EffectQueue',
    }),
    async () => {
      const { waiting, oldest } = await dueEffects(db);
      return { waiting, oldestAt: oldest?.toISOString() ?? null };
    },
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
      if (!(await reviveEffect(db, params.id))) throw problem('effect-unknown');
      jobs.nudge();
      return reply.code(204).send();
    },
  );
}
