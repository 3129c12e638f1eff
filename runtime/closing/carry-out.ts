/** Closes the accounts whose day has come. */
import type { Knex } from 'knex';
import { eraseAlerts } from '../alerts/index.ts';
import { dropDraft, listDraftsOf } from '../filing/index.ts';
import { insertRightChanges } from '../identity/rights/store/right-changes.ts';
import { findAccountName } from '../identity/store/accounts.ts';
import { insertSiteMail } from '../identity/store/site-mail.ts';
import { orderPersonEvent } from '../people/index.ts';
import type { Services } from '../services.ts';
import { endLinksOf } from '../establishments/index.ts';
import { endMandatesOf, tellEnded } from '../mandates/index.ts';
import { fr as messages } from './messages/fr.ts';
import {
  emptyWallet,
  eraseAccount,
  eraseNotices,
  eraseRegisterEntry,
  eraseSiteMails,
  forgetContacts,
  forgetSiteMails,
  listDueClosings,
  lockClosing,
  markClosed,
  type Closing,
} from './store/closings.ts';

type Erasing = Pick<Services, 'db' | 'files' | 'clock' | 'config'>;

/** Each by itself; also forgets how those who left are reached once nothing of theirs is open. Gives how many were closed. */
export async function closeDueAccounts(services: Erasing): Promise<number> {
  const { db, clock } = services;
  const due = await listDueClosings(db, clock.now());
  let closed = 0;
  for (const closing of due) closed += Number(await closeAccount(services, closing));
  await forgetContacts(db);
  await forgetSiteMails(db);
  return closed;
}

/** False when its holder kept it meanwhile. */
async function closeAccount(services: Erasing, { id, user_id: userId }: Closing): Promise<boolean> {
  const { db, files } = services;
  // Requests that nobody filed: each is given up as by its holder's hand, so that none is filed while it is erased.
  let drafts = 0;
  for (let left = await listDraftsOf(db, userId); left.length > 0; left = await listDraftsOf(db, userId))
    for (const draft of left) drafts += Number(await dropDraft(services, draft));
  const removed = await db.transaction(async (tx) => {
    const closing = await lockClosing(tx, id);
    return closing ? erase(tx, services, closing, drafts) : null;
  });
  for (const file of removed ?? []) await files.remove(file);
  return removed !== null;
}

/** Gives the documents whose bytes are to be removed. */
async function erase(
  tx: Knex.Transaction,
  { clock, config }: Pick<Services, 'clock' | 'config'>,
  { id, user_id: userId, person_id: personId }: Closing,
  drafts: number,
): Promise<readonly string[]> {
  const now = clock.now();
  const account = await findAccountName(tx, { id: userId });
  const documents = personId === null ? [] : await emptyWallet(tx, personId);
  const notices = personId === null ? 0 : await eraseNotices(tx, personId);
  await markClosed(tx, id, now, { drafts, documents: documents.length, notices });
  await eraseAlerts(tx, userId, account?.email ?? null);
  if (account) await eraseSiteMails(tx, account.email);
  await eraseAccount(tx, userId, messages.closedName);
  if (personId !== null) {
    await endLinksOf(tx, personId, now);
    for (const mandate of await endMandatesOf(tx, personId, now)) await tellEnded(tx, config, mandate, 'closing');
    await eraseRegisterEntry(tx, personId, now);
    await orderPersonEvent(tx, 'person.closed', { person: personId });
  }
  const line = {
    kind: 'account-closed',
    subjectId: id,
    subject: messages.closedName,
    before: null,
    after: null,
  } as const;
  await insertRightChanges(tx, { userId: null, name: messages.closedName }, [line]);
  if (account) await insertSiteMail(tx, { to: account.email, ...messages.closed });
  return documents;
}
