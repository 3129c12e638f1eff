/**
 * Tells of tokens before they end, while there is time to give their programs another: their owners and the administrators, a month
 * and a week before. Mails leave by day; what is marked as told and what is ordered are one transaction.
 */
import { instantOfLocal, localDate, type Instant } from '../../engine/index.ts';
import { administratorAddresses, takeEnding } from '../identity/store/ending-tokens.ts';
import { mailsOfTokens } from '../notices/index.ts';
import type { WorkerServices } from './handlers/effect-handler.ts';
import { insertRepetitions } from './store/insert-orders.ts';

const FROM = '07:00';
const UNTIL = '18:00';

/** Orders the mails; gives how many. */
export async function tellEndingTokens({
  db,
  clock,
  jobs,
}: Pick<WorkerServices, 'db' | 'clock' | 'jobs'>): Promise<number> {
  const now = clock.now();
  if (!isByDay(now)) return 0;
  const count = await db.transaction(async (tx) => {
    const tokens = await takeEnding(tx, new Date(now));
    if (tokens.length === 0) return 0;
    const mails = mailsOfTokens(tokens, await administratorAddresses(tx));
    const orders = mails.map(
      ({ to, subject, markdown, link }) =>
        ({
          effect: {
            type: 'mail',
            key: `tokens:${to}:${now}`,
            message: 'notice',
            to,
            subject,
            markdown,
            ...(link && { link }),
          },
          notBefore: null,
        }) as const,
    );
    await insertRepetitions(tx, null, orders);
    return mails.length;
  });
  if (count > 0) jobs.nudge();
  return count;
}

function isByDay(now: Instant): boolean {
  const at = (hour: string): number => Date.parse(instantOfLocal(`${localDate(now)}T${hour}`));
  return Date.parse(now) >= at(FROM) && Date.parse(now) < at(UNTIL);
}
