/** Ends mandates whose last day is over. Nobody acts under them from midnight on; this tells both, and forgets what the agent was told. */
import { localDate } from '../../engine/index.ts';
import type { Services } from '../services.ts';
import { keepLine, tellEnded } from './mandates.ts';
import { fr as messages } from './messages/fr.ts';
import { endRow, listOver, lockMandate } from './store/mandates.ts';

/** Of one sweep: the next one goes on. */
const BATCH = 100;

/** Gives how many were ended. */
export async function endDueMandates({
  db,
  clock,
  config,
}: Pick<Services, 'db' | 'clock' | 'config'>): Promise<number> {
  const now = clock.now();
  let ended = 0;
  for (const { id } of await listOver(db, localDate(now), BATCH)) {
    await db.transaction(async (tx) => {
      const mandate = await lockMandate(tx, id);
      if (!mandate) return;
      await endRow(tx, mandate, 'day', now);
      await keepLine(tx, { userId: null, name: messages.byDay }, 'mandate-ended', mandate);
      await tellEnded(tx, config, mandate, 'day');
      ended += 1;
    });
  }
  return ended;
}
