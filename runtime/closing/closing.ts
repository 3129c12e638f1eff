/**
 * The account of a person, closed because they asked. What is theirs alone goes; what a request holds stays with it, as long as its
 * scheme provides. Days pass between the two, in which whoever changes their mind has only to say so.
 */
import { randomUUID } from 'node:crypto';
import { localDate, type Instant } from '../../engine/index.ts';
import { formatDay } from '../../engine/form/words/index.ts';
import { createMailOrder } from '../identity/limits/limited-mail.ts';
import type { Viewer } from '../identity/index.ts';
import type { Services } from '../services.ts';
import { fr as messages } from './messages/fr.ts';
import { findClosing, insertClosing, takeClosingBack } from './store/closings.ts';

/** Days to change one's mind. */
export const DAYS_TO_KEEP = 14;
/** Page where it is asked for and taken back. */
export const CLOSING_PAGE = '/compte/fermeture';

type Asking = Pick<Services, 'db' | 'config' | 'log' | 'clock'>;

/** When an account is closed; null when that was not asked for. */
export async function closingOf({ db }: Pick<Services, 'db'>, userId: string): Promise<Instant | null> {
  return (await findClosing(db, userId))?.closes_at.toISOString() ?? null;
}

/** Whether somebody works here with their account: their rights are taken away first, by who gave them. */
export function mayClose({ roles }: Pick<Viewer, 'roles'>): boolean {
  return roles.length === 0;
}

/** Asks for it, and tells the address of the account; asked twice, the first day holds. */
export async function askClosing({ db, config, log, clock }: Asking, viewer: Viewer): Promise<void> {
  const { userId, personId, email } = viewer;
  const now = clock.now();
  const closesAt = new Date(Date.parse(now) + DAYS_TO_KEEP * 86_400_000);
  const row = { id: randomUUID(), user_id: userId, person_id: personId, asked_at: new Date(now), closes_at: closesAt };
  await db.transaction(async (tx) => {
    if (!(await insertClosing(tx, row))) return;
    const day = formatDay(localDate(closesAt.toISOString()));
    const mail = messages.asked(day, `${config.publicUrl}${CLOSING_PAGE}`);
    await createMailOrder(config.secret, log)(tx, 'keep', { to: email, ...mail });
  });
}

/** Keeps the account after all; false when nothing waited. */
export async function keepAccount({ db, config, log, clock }: Asking, viewer: Viewer): Promise<boolean> {
  return db.transaction(async (tx) => {
    const isKept = await takeClosingBack(tx, viewer.userId, clock.now());
    if (isKept) await createMailOrder(config.secret, log)(tx, 'keep', { to: viewer.email, ...messages.kept });
    return isKept;
  });
}
