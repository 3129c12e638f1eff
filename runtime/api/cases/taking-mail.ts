/** A mail of a mailbox that becomes an exchange of a case waits no more, for anybody. */
import type { CaseCommand } from '../../../schemas/types/api.ts';
import { problem } from '../../http/problems.ts';
import { attachMail, detachMail, dropContent, findMail } from '../../mailboxes/index.ts';
import type { Services } from '../../services.ts';
import { mailServicesOf } from '../mail-services.ts';
import type { OpenCase } from './open-case.ts';

/**
 * Carries out a command; one that notes a mail takes it first, so that of two agents one attaches it, and lets it wait again when
 * the case does not take it. Throws `not-found` for a mail of another service, `mail-handled` when somebody was faster.
 */
export async function takingMail<Result extends { readonly type: 'applied' | 'refused' }>(
  services: Services,
  { viewer, case: read }: Pick<OpenCase, 'viewer' | 'case'>,
  command: CaseCommand,
  carryOut: () => Promise<Result>,
): Promise<Result> {
  const mail = command.type === 'logExchange' ? command.mail : undefined;
  if (mail === undefined) return carryOut();
  const { db, clock } = services;
  if (!(await findMail(db, mail, await mailServicesOf(services, viewer)))) throw problem('not-found');
  if (!(await attachMail(db, mail, read.id, { by: viewer.name, at: clock.now() }))) throw problem('mail-handled');
  const done = await carryOut().catch(async (error: unknown) => {
    await detachMail(db, mail);
    throw error;
  });
  if (done.type === 'refused') await detachMail(db, mail);
  else await dropContent(db, mail);
  return done;
}
