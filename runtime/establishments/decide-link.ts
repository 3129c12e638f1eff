/** An administrator decides on a link that nobody else could confirm: an association without an address, a code that never came. */
import { findAccountName } from '../identity/store/accounts.ts';
import { insertSiteMail } from '../identity/store/site-mail.ts';
import { isAwaited, keepLine, lockWith, type Doer, type Needs } from './links.ts';
import { fr as messages } from './messages/fr.ts';
import { tellOfLink } from './tell-of-link.ts';
import { confirmLink, endLink } from './store/links.ts';
import type { LinkDecision } from '../../schemas/types/api.ts';

/** `settled`: it was decided on, or given up; `own`: it is theirs. */
type DecideOutcome = 'done' | 'settled' | 'own';

/**
 * Confirms or refuses a link that waits, and orders the mail that tells its person why. The reason is in the journal of rights.
 * @param doer an administrator
 */
export async function decideLink(
  { db, clock, config }: Needs,
  doer: Doer,
  id: string,
  { accepted, reason: written }: LinkDecision,
): Promise<DecideOutcome> {
  const reason = written.trim();
  return db.transaction(async (tx) => {
    const found = await lockWith(tx, id);
    if (!found || !isAwaited(found.link)) return 'settled';
    const { link, establishment } = found;
    if (link.personId === doer.personId) return 'own';
    const line = { establishment, personName: link.personName, before: null, reason };
    if (accepted) {
      await confirmLink(tx, id, 'administrator', clock.now());
      await keepLine(tx, doer, 'link-confirmed', { ...line, after: link.role });
    } else {
      await endLink(tx, link, 'administrator', clock.now());
      await keepLine(tx, doer, 'link-ended', { ...line, after: null });
    }
    const step = accepted ? 'confirmed' : 'refused';
    await tellOfLink(tx, config, doer, { ...link, step, establishment, userId: null });
    const account = link.userId === null ? null : await findAccountName(tx, { id: link.userId });
    if (account) {
      const told = { name: messages.named(establishment), role: messages.roles[link.role], accepted, reason };
      const page = `${config.publicUrl}/compte/etablissements`;
      await insertSiteMail(tx, { to: account.email, ...messages.decidedMail(told, page) });
    }
    return 'done';
  });
}
