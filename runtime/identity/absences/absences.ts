/**
 * Who is absent, and who holds their functions in these days. What a deputy has is never written down: it is read at each
 * request, from the groups that the absent one is in and the day it is. Here absences are said and ended, each with its line
 * in the trail of rights and its mail to the deputy.
 */
import type { Knex } from 'knex';
import { localDate, type Instant } from '../../../engine/index.ts';
import { fr as messages } from '../messages/fr.ts';
import { nameWithAddress, type ChangeAuthor } from '../rights/right-change.ts';
import { insertRightChanges, lockRights } from '../rights/store/right-changes.ts';
import { findAccountName } from '../store/accounts.ts';
import { insertSiteMail } from '../store/site-mail.ts';
import { judgeAbsence, type AbsenceFault, type KnownAbsence } from './judge-absence.ts';
import { endAbsence, findAbsence, insertAbsence, isAbsenceKnown, listAbsences } from './store/absences.ts';

/** Who changes it, when, and where the site is that the mail leads to. */
interface Saying {
  readonly by: ChangeAuthor;
  readonly now: Instant;
  readonly publicUrl: string;
}

/** Says an absence, once for an identifier; null when it is said. The right to say it, and the deputy's, are the caller's to judge. */
export async function sayAbsence(
  tx: Knex.Transaction,
  absence: KnownAbsence & { readonly id: string },
  { by, now, publicUrl }: Saying,
): Promise<AbsenceFault | null> {
  await lockRights(tx);
  if (await isAbsenceKnown(tx, absence.id)) return null;
  const { id: _id, ...weighed } = absence;
  const today = localDate(now);
  const { userId, deputyId, from, to } = absence;
  const fault = judgeAbsence(weighed, await listAbsences(tx, today, [userId, deputyId]), today);
  if (fault) return fault;
  await insertAbsence(tx, absence, { by: by.name, at: now });
  const [user, deputy] = await namesOf(tx, absence);
  const after = { deputy: nameWithAddress(deputy), days: { from, to } };
  const line = { kind: 'absence-said', subjectId: userId, subject: nameWithAddress(user) } as const;
  await insertRightChanges(tx, by, [{ ...line, before: null, after }]);
  await insertSiteMail(tx, {
    to: deputy.email,
    ...messages.standsIn({ name: deputy.name, absent: user.name, by: by.name, from, to }, `${publicUrl}/agent`),
  });
  return null;
}

/** Ends an absence now; false when it is none that stands. */
export async function stopAbsence(tx: Knex.Transaction, id: string, { by, now, publicUrl }: Saying): Promise<boolean> {
  await lockRights(tx);
  const found = await findAbsence(tx, id);
  if (!found || found.to < localDate(now)) return false;
  await endAbsence(tx, id, now);
  const [user, deputy] = await namesOf(tx, found);
  const { from, to } = found;
  const before = { deputy: nameWithAddress(deputy), days: { from, to } };
  const line = { kind: 'absence-ended', subjectId: found.userId, subject: nameWithAddress(user) } as const;
  await insertRightChanges(tx, by, [{ ...line, before, after: null }]);
  const ended = { name: deputy.name, absent: user.name, by: by.name };
  await insertSiteMail(tx, { to: deputy.email, ...messages.standsInNoMore(ended, `${publicUrl}/agent`) });
  return true;
}

type Account = { readonly name: string; readonly email: string };

async function namesOf(
  tx: Knex,
  { userId, deputyId }: Pick<KnownAbsence, 'userId' | 'deputyId'>,
): Promise<readonly [Account, Account]> {
  const unknown = { name: '', email: '' };
  const [user, deputy] = await Promise.all([
    findAccountName(tx, { id: userId }),
    findAccountName(tx, { id: deputyId }),
  ]);
  return [user ?? unknown, deputy ?? unknown];
}
