/**
 * Who acts for a company or an association. Somebody asks; a code that is sent to the address which the register knows proves it, or
 * a legal representative who acts for it already confirms it, or an administrator (decide-link.ts). Nobody confirms their own. Each step is a line of
 * the journal of rights, in the transaction of the step itself.
 */
import { randomInt, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { takeMail } from '../identity/limits/store/take-mail.ts';
import { insertRightChanges } from '../identity/rights/store/right-changes.ts';
import { pseudonymOf } from '../identity/secrets.ts';
import { insertSiteMail } from '../identity/store/site-mail.ts';
import type { Viewer } from '../identity/index.ts';
import type { Services } from '../services.ts';
import { fr as messages } from './messages/fr.ts';
import { tellOfLink } from './tell-of-link.ts';
import { findEstablishment, type Establishment } from './store/establishments.ts';
import {
  confirmLink,
  countTry,
  endLink,
  insertLink,
  lockLink,
  setCode,
  type Link,
  type LinkRole,
} from './store/links.ts';

/** What a step of a link needs of the server. */
export type Needs = Pick<Services, 'db' | 'clock' | 'config'>;
/** Who does it: an account of the register. */
export type Doer = Pick<Viewer, 'userId' | 'name' | 'personId' | 'establishments'>;

/** How long a code serves, and how many wrong ones end it. */
const CODE_HOURS = 24;
const MOST_TRIES = 5;

/** What is asked for. */
export interface LinkRequest {
  readonly establishment: Establishment;
  readonly role: LinkRole;
  /** What the person wrote for whoever confirms it. */
  readonly proof: string | null;
}

/** `already`: they act for it, or asked to. */
export type AskOutcome = 'asked' | 'already';
/** `gone`: it ended, or is not theirs to see; `no-address`: the register knows none; `later`: as many as have a use were sent today. */
export type CodeOutcome = 'sent' | 'gone' | 'no-address' | 'later';
/** `expired`: no code serves, be it for its age or for wrong ones. */
export type EnterOutcome = 'done' | 'gone' | 'wrong' | 'expired';

/** Asks to act for an establishment, and orders the code where the register knows an address. */
export async function askLink(
  needs: Needs,
  doer: Doer,
  { establishment, role, proof }: LinkRequest,
): Promise<AskOutcome> {
  const { personId } = doer;
  if (personId === null) throw new Error('who asks is in the register');
  const link = { id: randomUUID(), establishmentId: establishment.id, personId, role, proof };
  const asked = await needs.db.transaction(async (tx) => {
    if (!(await insertLink(tx, { ...link, askedAt: needs.clock.now() }))) return false;
    await keepLine(tx, doer, 'link-asked', { establishment, personName: doer.name, before: null, after: role });
    await tellOfLink(tx, needs.config, doer, { step: 'asked', establishment, personName: doer.name, personId, role });
    return true;
  });
  if (asked) await sendCode(needs, doer, link.id);
  return asked ? 'asked' : 'already';
}

/** Sends a new code, which takes the place of any other. */
export async function sendCode({ db, clock, config }: Needs, doer: Doer, id: string): Promise<CodeOutcome> {
  return db.transaction(async (tx) => {
    const found = await lockWith(tx, id);
    if (!found || !isAwaited(found.link) || found.link.personId !== doer.personId) return 'gone';
    const { email, name } = found.establishment;
    if (email === null) return 'no-address';
    if (!(await takeMail(tx, pseudonymOf(config.secret, 'recipient', email), 'link'))) return 'later';
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await setCode(tx, id, hashOf(config.secret, id, code), clock.now());
    const asker = { name: doer.name, role: messages.roles[found.link.role], establishment: name };
    await insertSiteMail(tx, { to: email, ...messages.codeMail(asker, code) });
    return 'sent';
  });
}

/** Confirms a link by the code that was sent for it. */
export async function enterCode(
  { db, clock, config }: Needs,
  doer: Doer,
  id: string,
  typed: string,
): Promise<EnterOutcome> {
  return db.transaction(async (tx) => {
    const found = await lockWith(tx, id);
    if (!found || !isAwaited(found.link) || found.link.personId !== doer.personId) return 'gone';
    const { link, establishment } = found;
    const sentAt = link.codeSentAt?.getTime() ?? 0;
    const isOver = Date.parse(clock.now()) - sentAt > CODE_HOURS * 3_600_000;
    if (link.codeHash === null || isOver || link.codeTries >= MOST_TRIES) return 'expired';
    if (hashOf(config.secret, id, typed.replaceAll(/\s/gu, '')) !== link.codeHash) {
      await countTry(tx, id);
      return 'wrong';
    }
    await confirmLink(tx, id, 'code', clock.now());
    await keepLine(tx, doer, 'link-confirmed', { establishment, ...link, before: null, after: link.role });
    await tellOfLink(tx, config, doer, { step: 'confirmed', establishment, ...link });
    return 'done';
  });
}

/** Confirms what somebody else asked for; false when it is not theirs to confirm, or waits no more. */
export async function acceptLink({ db, clock, config }: Needs, doer: Doer, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const found = await lockWith(tx, id);
    const by = found && isAwaited(found.link) && deciderOf(doer, found.link);
    if (!found || !by || by === 'holder') return false;
    const { link, establishment } = found;
    await confirmLink(tx, id, by, clock.now());
    await keepLine(tx, doer, 'link-confirmed', { establishment, ...link, before: null, after: link.role });
    await tellOfLink(tx, config, doer, { step: 'confirmed', establishment, ...link });
    return true;
  });
}

/** Ends a link, or refuses what is asked for; false when it is not theirs to end, or has ended. */
export async function dropLink({ db, clock, config }: Needs, doer: Doer, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const found = await lockWith(tx, id);
    const by = found && deciderOf(doer, found.link);
    if (!found || !by) return false;
    const { link, establishment } = found;
    await endLink(tx, link, by, clock.now());
    const before = isAwaited(link) ? null : link.role;
    await keepLine(tx, doer, 'link-ended', { establishment, ...link, before, after: null });
    const step = before === null ? 'refused' : 'ended';
    await tellOfLink(tx, config, doer, { step, establishment, ...link });
    return true;
  });
}

/** In what quality somebody may decide on a link of theirs, or to what they act for: on their own they only end it. */
function deciderOf({ personId, establishments }: Doer, link: Link): 'holder' | 'representative' | null {
  if (personId === link.personId) return 'holder';
  const isRepresentative = establishments.some(
    ({ id, role }) => id === link.establishmentId && role === 'representative',
  );
  return isRepresentative ? 'representative' : null;
}

/** Whether it is asked for, and not confirmed. */
export const isAwaited = ({ confirmedAt }: Link): boolean => confirmedAt === null;

/** A link that stands with what it is to, held until the transaction ends; null when it ended, or never was. */
export async function lockWith(
  tx: Knex.Transaction,
  id: string,
): Promise<{ readonly link: Link; readonly establishment: Establishment } | null> {
  const link = await lockLink(tx, id);
  const establishment = link && (await findEstablishment(tx, link.establishmentId));
  return link && establishment ? { link, establishment } : null;
}

function hashOf(secret: string, id: string, code: string): string {
  return pseudonymOf(secret, 'code', `${id} ${code}`);
}

interface Line {
  readonly establishment: Establishment;
  readonly personName: string;
  readonly before: LinkRole | null;
  readonly after: LinkRole | null;
  /** Why, as whoever decided wrote it to the person. */
  readonly reason?: string;
}

/** Keeps a step of a link in the journal of rights. */
export async function keepLine(
  tx: Knex.Transaction,
  { userId, name }: Doer,
  kind: 'link-asked' | 'link-confirmed' | 'link-ended',
  { establishment, personName, before, after, reason }: Line,
): Promise<void> {
  const held = (role: LinkRole | null) => role && { establishment: messages.roles[role] };
  const subject = `${personName} – ${messages.named(establishment)}`;
  const since = reason === undefined ? held(after) : { ...held(after), reason };
  const change = { kind, subjectId: establishment.id, subject, before: held(before), after: since };
  await insertRightChanges(tx, { userId, name }, [change]);
}
