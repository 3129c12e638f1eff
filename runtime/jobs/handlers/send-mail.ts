import type { Knex } from 'knex';
import type { Case, Effect, MailReader } from '../../../engine/index.ts';
import { loadPinned } from '../../cases/write/apply.ts';
import { readCase } from '../../cases/store/read-case.ts';
import {
  isRefused,
  isStillNews,
  mailNotice,
  noteRefused,
  readAddressee,
  tell,
  type Addressee,
} from '../../notices/index.ts';
import { caseLink, type MailLink } from '../../notifications/index.ts';
import { insertRepetitions } from '../store/insert-orders.ts';
import { PermanentFailure, type EffectHandler, type EffectOrder, type WorkerServices } from './effect-handler.ts';
import { sendingOf } from './sending.ts';

type MailEffect = Extract<Effect, { type: 'mail' }>;

/**
 * Sends a mail, or keeps it in the demonstration mailbox. One that the applicant reads is a notice of their account too, and
 * leaves only if they wish for mails. One to nobody is a letter, which agents print from the case.
 */
export const sendMail: EffectHandler<MailEffect> = async (services, tx, order, effect) => {
  const found = order.caseId === null ? undefined : await readCase(tx, order.caseId);
  const to = found && effect.reader === 'applicant' ? await readAddressee(tx, found.applicant.personId) : undefined;
  if (found && to) await keepNotice(services, tx, found, to, effect);
  // What was ordered before its owner changed the address of their account goes to where they are now.
  const address = effect.to !== null && to?.userId != null ? (to.email ?? effect.to) : effect.to;
  if (address === null || (to && !to.mail)) return () => services.jobs.nudge();
  if (effect.notice !== undefined && !(await isStillNews(tx, effect.notice))) return undefined;
  const isNotice = to !== undefined || effect.message === 'notice';
  if (isNotice && (await isRefused(tx, address))) return () => services.jobs.nudge();
  await leave(services, order, { ...effect, to: address }, found, to);
  return () => services.jobs.nudge();
};

async function leave(
  services: WorkerServices,
  order: EffectOrder,
  effect: MailEffect & { readonly to: string },
  found: Case | undefined,
  reader: Addressee | undefined,
): Promise<void> {
  const service = found ? (await loadPinned(services, found)).identity.service : null;
  const { to, subject, markdown } = effect;
  const link = effect.link ?? (found && effect.reader ? linkOf(found, effect.reader, reader) : null);
  const result = await services.mailer.send({ effectId: order.id, to, subject, markdown, service, link });
  if (result.type !== 'refused') return;
  // Kept although this attempt is undone: nothing else is sent there in vain.
  await noteRefused(services.db, to);
  throw new PermanentFailure('address-refused', result.message);
}

async function keepNotice(
  services: WorkerServices,
  tx: Knex.Transaction,
  found: Case,
  to: Addressee,
  effect: MailEffect,
): Promise<void> {
  if (to.userId === null) return;
  const notice = mailNotice(found, effect, services.clock.now());
  const told = await tell(tx, { to, notice, mail: null }, sendingOf(services.config));
  await insertRepetitions(tx, found.id, told.effects);
}

/** An applicant helped at a counter may have no account: the page of the account would let nobody in. */
function linkOf({ id }: Case, reader: MailReader, addressee: Addressee | undefined): MailLink | null {
  return reader === 'agent' || addressee?.userId != null ? caseLink(reader, id) : null;
}
