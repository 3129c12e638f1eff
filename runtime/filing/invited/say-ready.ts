/** Who helped says that the request is filled in: its applicant is told to read it again and to file it. */
import type { Services } from '../../services.ts';
import { pseudonymOf } from '../../identity/secrets.ts';
import { takeMail } from '../../identity/limits/store/take-mail.ts';
import { findAccountName } from '../../identity/store/accounts.ts';
import { insertSiteMail } from '../../identity/store/site-mail.ts';
import type { Invitation } from '../store/invitations.ts';
import type { Shared } from './invite.ts';
import { fr as messages } from './messages.ts';

/** False where the applicant was told often enough today. */
export async function sayReady(
  { db, config }: Pick<Services, 'db' | 'config'>,
  { draft, compiled }: Shared,
  { name }: Pick<Invitation, 'name'>,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const account = draft.userId === null ? null : await findAccountName(tx, { id: draft.userId });
    if (!account || !(await takeMail(tx, pseudonymOf(config.secret, 'recipient', account.email), 'link'))) return false;
    const url = `${config.publicUrl}/demarches/${draft.dispositifId}/formulaire/${draft.id}/verification`;
    await insertSiteMail(tx, { to: account.email, ...messages.ready(name, compiled.identity.title, url) });
    return true;
  });
}
