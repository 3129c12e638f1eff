/**
 * Who is told by mail that somebody asks to act for a company or an association, acts for it, or no longer: the person, and its legal
 * representatives, so that nothing is given in their name without them. Whoever does a step is not told of it.
 */
import type { Knex } from 'knex';
import { takeMail } from '../identity/limits/store/take-mail.ts';
import { pseudonymOf } from '../identity/secrets.ts';
import { findAccountName } from '../identity/store/accounts.ts';
import { insertSiteMail } from '../identity/store/site-mail.ts';
import type { Services } from '../services.ts';
import { fr as messages } from './messages/fr.ts';
import type { Establishment } from './store/establishments.ts';
import { listLinksOf, type Link } from './store/links.ts';

type LinkStep = Pick<Link, 'personId' | 'personName' | 'role'> & {
  /** `refused`: by a representative, or given up by who asked. */
  readonly step: 'asked' | 'confirmed' | 'refused' | 'ended';
  readonly establishment: Establishment;
  /** Account of the person; absent where they do the step. */
  readonly userId?: string | null;
};

/** Orders the mails of a step, in the transaction of the step itself. */
export async function tellOfLink(
  tx: Knex.Transaction,
  { publicUrl, secret }: Pick<Services['config'], 'publicUrl' | 'secret'>,
  doer: { readonly userId: string; readonly name: string; readonly personId: string | null },
  { step, establishment, personName, role, personId, userId = null }: LinkStep,
): Promise<void> {
  // What nobody acted on and nobody waits for any more.
  if (step === 'refused' && doer.personId === personId) return;
  const name = messages.named(establishment);
  const as = messages.roles[role];
  const page = `${publicUrl}/compte/etablissements`;
  const links = await listLinksOf(tx, establishment.id);
  const representatives = links.filter((link) => {
    return link.role === 'representative' && link.confirmedAt !== null && link.personId !== personId;
  });
  if (step !== 'asked' && userId !== null && userId !== doer.userId) {
    const mail = messages.toPerson[step](doer.name, name, as);
    const account = await findAccountName(tx, { id: userId });
    const markdown = messages.linkMail(mail.text, page);
    if (account) await insertSiteMail(tx, { to: account.email, subject: mail.subject, markdown });
  }
  const mail = messages.toRepresentatives[step](personName, name, as);
  for (const link of representatives) {
    if (link.userId === null || link.userId === doer.userId) continue;
    const account = await findAccountName(tx, { id: link.userId });
    if (!account || (step === 'asked' && !(await isToldOfAsking(tx, secret, establishment, account.email)))) continue;
    const markdown = messages.linkMail(mail.text, `${page}/${establishment.id}`);
    await insertSiteMail(tx, { to: account.email, subject: mail.subject, markdown });
  }
}

/** Anybody may ask: no more of it comes to an address than of codes, and nothing to the one that the code itself goes to. */
async function isToldOfAsking(
  tx: Knex.Transaction,
  secret: string,
  establishment: Establishment,
  email: string,
): Promise<boolean> {
  return email !== establishment.email && (await takeMail(tx, pseudonymOf(secret, 'recipient', email), 'link'));
}
