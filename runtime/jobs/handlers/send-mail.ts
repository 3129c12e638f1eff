import type { Knex } from 'knex';
import type { Case, Effect, MailReader } from '../../../engine/index.ts';
import { loadPinned } from '../../cases/write/apply.ts';
import { readCase } from '../../cases/store/read-case.ts';
import { caseLink, type MailLink } from '../../notifications/index.ts';
import { findPerson } from '../../people/index.ts';
import { PermanentFailure, type EffectHandler } from './effect-handler.ts';

/** Sends a mail, or keeps it in the demonstration mailbox. One to nobody is a letter, which agents print from the case. */
export const sendMail: EffectHandler<Extract<Effect, { type: 'mail' }>> = async (services, tx, order, effect) => {
  if (effect.to === null) return undefined;
  const found = order.caseId === null ? undefined : await readCase(tx, order.caseId);
  const service = found ? (await loadPinned(services, found)).identity.service : null;
  const { to, subject, markdown, reader } = effect;
  const link = found && reader ? await linkOf(tx, found, reader) : null;
  const result = await services.mailer.send({ effectId: order.id, to, subject, markdown, service, link });
  if (result.type === 'refused') throw new PermanentFailure('address-refused', result.message);
  return undefined;
};

/** An applicant helped at a counter may have no account: the page of the account would let nobody in. */
async function linkOf(tx: Knex.Transaction, { id, applicant }: Case, reader: MailReader): Promise<MailLink | null> {
  const opens = reader === 'agent' || (await findPerson(tx, applicant.personId))?.userId != null;
  return opens ? caseLink(reader, id) : null;
}
