/** What exists in demonstration only: the mailbox where mails end up, since nothing is sent, and time that can be moved. */
import type { Instant } from '../../engine/index.ts';
import { createWaker } from '../jobs/index.ts';
import { addClockOffset } from '../store/settings.ts';
import { describe, type ApiServer } from './describe-route.ts';
import { problem } from '../http/problems.ts';
import type { Services } from '../services.ts';
import { findMails } from '../notifications/store/find-mails.ts';

const LIMIT = 200;
const DAY_MS = 86_400_000;

/**
 * `GET /admin/mailbox` and `POST /admin/demo/time`, which passes days at once. Both throw `demonstration-only`
 * elsewhere.
 */
export function demoRoutes(app: ApiServer, services: Services): void {
  const { config, db } = services;

  app.get(
    '/admin/mailbox',
    describe({
      id: 'readMailbox',
      tag: 'demonstration',
      summary: 'Mails kept instead of sent, newest first.',
      capability: 'demo.use',
      reply: 'MailboxPage',
    }),
    async () => {
      if (!config.demo) throw problem('demonstration-only');
      return { items: [...(await findMails(db, LIMIT))] };
    },
  );

  app.post(
    '/admin/demo/time',
    describe({
      id: 'passTime',
      tag: 'demonstration',
      summary: 'Moves time ahead by some days: deadlines that pass take effect at once.',
      capability: 'demo.time',
      body: 'DemoTime',
      reply: 'DemoNow',
    }),
    async ({ body }) => {
      if (!config.demo) throw problem('demonstration-only');
      return { now: await passDays(services, body.days) };
    },
  );
}

/** Day by day, so that what a deadline sets in motion has its own deadlines met in their turn. */
async function passDays(services: Services, days: number): Promise<Instant> {
  const { db, clock } = services;
  const waker = createWaker(services);
  for (let day = 0; day < days; day += 1) {
    clock.setOffset(await db.transaction((tx) => addClockOffset(tx, DAY_MS)));
    await waker.wakeDue();
  }
  return clock.now();
}
