/** Reminds, once, those whose signature is awaited. */
import type { Services } from '../../services.ts';
import { insertSiteMail } from '../../identity/store/site-mail.ts';
import { findDraft } from '../store/case-draft.ts';
import { takeUnreminded } from '../store/invitations.ts';
import { applicantName, linkOf } from './invite.ts';
import { fr as messages } from './messages.ts';

/** After so many days without a signature. */
const AFTER_DAYS = 3;
const DAY_MS = 86_400_000;
/** Of one sweep: the next one goes on. */
const BATCH = 100;

/** Gives how many were reminded. */
export async function remindSigners({
  db,
  clock,
  config,
  dispositifs,
}: Pick<Services, 'db' | 'clock' | 'config' | 'dispositifs'>): Promise<number> {
  const now = clock.now();
  const before = new Date(Date.parse(now) - AFTER_DAYS * DAY_MS).toISOString();
  return db.transaction(async (tx) => {
    const due = await takeUnreminded(tx, before, now, BATCH);
    for (const { id, draftId, email } of due) {
      const draft = await findDraft(tx, draftId);
      const compiled = draft && (await dispositifs.load(draft.dispositifId, draft.version));
      if (!draft || !compiled || email === null) continue;
      const mail = messages.reminder(await applicantName(tx, draft), compiled.identity.title, linkOf(config, id));
      await insertSiteMail(tx, { to: email, ...mail });
    }
    return due.length;
  });
}
