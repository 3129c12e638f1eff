import type { Knex } from 'knex';
import type { Case, Effect, MailReader } from '../../../engine/index.ts';
import { loadPinned } from '../../cases/write/apply.ts';
import { readCase } from '../../cases/store/read-case.ts';
import {
  findRefused,
  isStillNews,
  mailNotice,
  noteRefused,
  addresseeOf,
  tell,
  type Addressee,
} from '../../notices/index.ts';
import { opinionPath, withoutOpinionKeys } from '../../cases/read/opinion-link.ts';
import { withoutPersonalKeys } from '../../cases/read/personal-link.ts';
import { caseLink, keepSentMail, opinionLink, type MailLink, type NewSentMail } from '../../notifications/index.ts';
import { isReachedByLetter, orderPrintedMail } from '../../letters/index.ts';
import { insertRepetitions } from '../store/insert-orders.ts';
import { PermanentFailure, type EffectHandler, type EffectOrder, type WorkerServices } from './effect-handler.ts';
import { sendingOf } from './sending.ts';
import { tellMandated } from './tell-mandated.ts';

type MailEffect = Extract<Effect, { type: 'mail' }>;

/**
 * Sends a mail, or keeps it in the demonstration mailbox. One that the applicant reads is a notice of their account too, and
 * leaves only if they wish for mails. One to nobody is a letter, which agents print and post. What left is kept with the case.
 */
export const sendMail: EffectHandler<MailEffect> = async (services, tx, order, effect) => {
  const found = order.caseId === null ? undefined : await readCase(tx, order.caseId);
  const to = found && effect.reader === 'applicant' ? await addresseeOf(tx, found) : undefined;
  if (found && to && !effect.again) await keepNotice(services, tx, found, to, effect);
  if (found && effect.reader === 'applicant' && !effect.again) await tellOthers(services, tx, found, effect);
  // What was ordered before its owner changed the address of their account goes to where they are now.
  const address = effect.to !== null && to?.userId != null ? (to.email ?? effect.to) : effect.to;
  if (address === null) {
    if (found && isPosted(effect)) await orderPrintedMail(services, tx, found, effect);
    return () => services.jobs.nudge();
  }
  const mail = { ...effect, to: address };
  const unsent = isPast(found, effect) ? 'past' : await whyUnsent(tx, mail, to);
  if (unsent === null) await leave(services, tx, order, mail, found, to);
  else if (found) await keepUnsent(services, tx, order, mail, found, to, unsent);
  return () => services.jobs.nudge();
};

/** Whether the opinion that a mail asks for is given, or asked of nobody by a link any more. */
function isPast(found: Case | undefined, { opinion: id }: MailEffect): boolean {
  if (id === undefined) return false;
  const opinion = found?.opinions[id];
  return opinion?.status !== 'asked' || opinion.entrusted === undefined;
}

type Addressed = MailEffect & { readonly to: string };

/** A mail of the scheme to the service has nobody to be posted to. */
const isPosted = ({ reader, third }: MailEffect): boolean => reader === 'applicant' || third !== undefined;

/** What was not sent, and why; of somebody without an account, whose address receives nothing, a letter takes its place. */
async function keepUnsent(
  services: WorkerServices,
  tx: Knex.Transaction,
  order: EffectOrder,
  mail: Addressed,
  found: Case,
  to: Addressee | undefined,
  status: NewSentMail['status'],
): Promise<void> {
  await keepSentMail(tx, sentMail(services, order, found, { ...mail, status }));
  if (status === 'barred' && to && isReachedByLetter(to)) await orderPrintedMail(services, tx, found, mail);
}

/** Why a mail is not sent; null for one that is. Who asks for it once more knows that it stands, and that its address is tried. */
async function whyUnsent(
  tx: Knex.Transaction,
  effect: Addressed,
  reader: Addressee | undefined,
): Promise<'unwished' | 'barred' | 'past' | null> {
  if (reader && !reader.mail) return 'unwished';
  if (effect.again) return null;
  if (effect.notice !== undefined && !(await isStillNews(tx, effect.notice))) return 'past';
  const isNotice = reader !== undefined || effect.message === 'notice' || effect.message === 'alert';
  return isNotice && (await findRefused(tx, effect.to)) !== undefined ? 'barred' : null;
}

/** What is kept of a mail that was sent, or not; a `text` holds no key of a link. */
function sentMail(
  { clock }: WorkerServices,
  { id: effectId }: EffectOrder,
  { id: caseId }: Case,
  sent: Pick<NewSentMail, 'to' | 'subject' | 'status'> & {
    readonly answer?: string | null;
    readonly text?: string;
    readonly html?: string;
  },
): NewSentMail {
  const { to, subject, status, answer = null, text, html } = sent;
  const content =
    text === undefined || html === undefined
      ? null
      : { text: withoutKeys(text, caseId), html: withoutKeys(html, caseId) };
  return { effectId, caseId, to, subject, status, answer, content, at: clock.now() };
}

const withoutKeys = (text: string, caseId: string): string =>
  withoutOpinionKeys(withoutPersonalKeys(text, caseId), caseId);

async function leave(
  services: WorkerServices,
  tx: Knex.Transaction,
  order: EffectOrder,
  effect: Addressed,
  found: Case | undefined,
  reader: Addressee | undefined,
): Promise<void> {
  const service = found ? (await loadPinned(services, found)).identity.service : null;
  const { to, subject, markdown, unsubscribe } = effect;
  const link = effect.link ?? (found ? linkTo(services, found, effect, reader) : null);
  const result = await services.mailer.send({ effectId: order.id, to, subject, markdown, service, link, unsubscribe });
  const kept = (status: NewSentMail['status']): NewSentMail | undefined =>
    found && sentMail(services, order, found, { ...result.mail, to, status, answer: result.answer });
  if (result.type !== 'refused') {
    const mail = kept(result.answer === null ? 'kept' : 'sent');
    if (mail) await keepSentMail(tx, mail);
    return;
  }
  // Kept although this attempt is undone: nothing else is sent there in vain, and the case says so.
  await noteRefused(services.db, to, result.answer);
  const mail = kept('refused');
  if (mail) await keepSentMail(services.db, mail);
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

/** Who acts for the applicant under a mandate reads the same mail. */
async function tellOthers(
  services: WorkerServices,
  tx: Knex.Transaction,
  found: Case,
  effect: MailEffect,
): Promise<void> {
  const notice = mailNotice(found, effect, services.clock.now());
  const { subject, markdown } = effect;
  await tellMandated(services, tx, found, {
    notice,
    mail: { subject, markdown, link: caseLink('applicant', found.id) },
  });
}

/** Where it leads: to an opinion, by a link that is made now, or to the case. */
function linkTo(
  { config }: Pick<WorkerServices, 'config'>,
  found: Case,
  { opinion, reader }: MailEffect,
  addressee: Addressee | undefined,
): MailLink | null {
  if (opinion === undefined) return reader ? linkOf(found, reader, addressee) : null;
  const path = opinionPath(found, opinion, config.secret);
  return path === null ? null : opinionLink(path);
}

/** An applicant helped at a counter may have no account: the page of the account would let nobody in. */
function linkOf({ id }: Case, reader: MailReader, addressee: Addressee | undefined): MailLink | null {
  return reader === 'agent' || addressee?.userId != null ? caseLink(reader, id) : null;
}
