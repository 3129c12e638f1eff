/** A mail of a mailbox that becomes an exchange of a case waits no more, for anybody. */
import type { CaseCommand } from '../../../schemas/types/api.ts';
import { applyOn } from '../../cases/index.ts';
import { announce, applyInTransaction, type ExistingCaseCommand } from '../../cases/write/apply.ts';
import { problem } from '../../http/problems.ts';
import { attachMail, findMail } from '../../mailboxes/index.ts';
import type { Services } from '../../services.ts';
import { mailServicesOf } from '../mail-services.ts';
import type { OpenCase } from './open-case.ts';

/**
 * Carries out a command; one that notes a mail attaches it in the same transaction, so that of two agents one does both, and neither
 * is ever done alone. Throws `not-found` for a mail of another service, `mail-handled` when somebody was faster.
 */
export async function applyTaking(
  services: Services,
  { viewer, actor, found }: Pick<OpenCase, 'viewer' | 'actor' | 'found'>,
  asked: CaseCommand,
  command: ExistingCaseCommand,
): ReturnType<typeof applyOn> {
  const mail = asked.type === 'logExchange' ? asked.mail : undefined;
  if (mail === undefined) return applyOn(services, found, command, actor);
  const { db, clock } = services;
  if (!(await findMail(db, mail, await mailServicesOf(services, viewer)))) throw problem('not-found');
  const { id } = found.case;
  const result = await db.transaction(async (tx) => {
    const noted = await applyInTransaction(services, tx, id, command, actor);
    const handled = { by: viewer.name, at: clock.now() };
    // What was noted goes again with the transaction, since somebody else has noted it.
    if (noted.type === 'applied' && !(await attachMail(tx, mail, id, handled))) throw problem('mail-handled');
    return noted;
  });
  announce(services, command.type, result);
  return result;
}
