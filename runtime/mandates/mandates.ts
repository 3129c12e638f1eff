/**
 * A person appoints somebody who may act for them: for which schemes, until when. Who is appointed accepts by the link of a mail,
 * once, with an account of their own; nobody acts before. Either ends it at any moment. Each step is a line of the journal of rights,
 * in the transaction of the step itself, and is told by mail to the other.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { LocalDate } from '../../engine/index.ts';
import { takeMail } from '../identity/limits/store/take-mail.ts';
import { insertRightChanges } from '../identity/rights/store/right-changes.ts';
import { createSecret, hashSecret, pseudonymOf } from '../identity/secrets.ts';
import { findAccountName } from '../identity/store/accounts.ts';
import { insertSiteMail } from '../identity/store/site-mail.ts';
import type { Viewer } from '../identity/index.ts';
import type { Services } from '../services.ts';
import { fr as messages } from './messages/fr.ts';
import {
  acceptRow,
  countStanding,
  endRow,
  insertMandate,
  lockMandate,
  lockOffered,
  type EndedBy,
  type Mandate,
  type Recorded,
} from './store/mandates.ts';

/** What a step of a mandate needs of the server. */
type Needs = Pick<Services, 'db' | 'clock' | 'config'>;
/** Who does it: an account of the register. */
type Doer = Pick<Viewer, 'userId' | 'name' | 'personId' | 'email'>;

/** How long the link serves. */
const LINK_DAYS = 14;
const DAY_MS = 86_400_000;
/** Of one person: more than anybody needs, and few enough to be read. */
const MOST_STANDING = 20;
/** Where links lead. */
export const MANDATE_LINK = '/mandat';

/** Whom a person appoints, for what. */
export interface NewMandate {
  readonly name: string;
  readonly email: string;
  readonly schemes: readonly string[] | null;
  readonly lastDay: LocalDate | null;
  readonly earlier: boolean;
}

/** `self`: it is their own address; `many`: as many stand as one may have; `later`: the address was sent enough today. */
export type GiveOutcome =
  | { readonly type: 'given'; readonly id: string }
  | { readonly type: 'self' }
  | { readonly type: 'many' }
  | { readonly type: 'later' };
/** `gone`: the link was used, or serves no more; `own`: they gave it themselves; `already`: they act for that person already. */
type AcceptOutcome =
  | { readonly type: 'done'; readonly id: string }
  | { readonly type: 'gone' }
  | { readonly type: 'own' }
  | { readonly type: 'already' };

/** Appoints somebody, and orders the mail with their link. What is given was judged before. */
export async function giveMandate({ db, clock, config }: Needs, doer: Doer, mandate: NewMandate): Promise<GiveOutcome> {
  const { personId } = doer;
  if (personId === null) throw new Error('who appoints is in the register');
  if (mandate.email === doer.email.toLowerCase()) return { type: 'self' };
  return db.transaction((tx) =>
    offerMandate({ tx, clock, config }, doer, { id: personId, name: doer.name }, mandate, null),
  );
}

/**
 * Keeps a mandate that waits to be accepted, and orders the mail with its link.
 * @param principal who appoints: the doer, or whose paper the doer has
 */
export async function offerMandate(
  { tx, clock, config }: Omit<Needs, 'db'> & { readonly tx: Knex.Transaction },
  doer: Pick<Doer, 'userId' | 'name'>,
  principal: { readonly id: string; readonly name: string },
  { name, email, schemes, lastDay, earlier }: NewMandate,
  recorded: Recorded | null,
): Promise<Exclude<GiveOutcome, { type: 'self' }>> {
  if ((await countStanding(tx, principal.id)) >= MOST_STANDING) return { type: 'many' };
  if (!(await takeMail(tx, pseudonymOf(config.secret, 'recipient', email), 'link'))) return { type: 'later' };
  const [id, token, now] = [randomUUID(), createSecret(), clock.now()];
  const linkEndsAt = new Date(Date.parse(now) + LINK_DAYS * DAY_MS).toISOString();
  const given = { agentName: name, email, schemes, lastDay, earlier };
  const tokenHash = hashSecret(token);
  await insertMandate(tx, { id, principalId: principal.id, ...given, tokenHash, givenAt: now, linkEndsAt, recorded });
  await keepLine(tx, doer, 'mandate-given', { id, principalName: principal.name, ...given });
  const url = `${config.publicUrl}${MANDATE_LINK}/${token}`;
  await insertSiteMail(tx, { to: email, ...messages.offerMail(principal.name, url, LINK_DAYS) });
  return { type: 'given', id };
}

/** Accepts the mandate of a link, which then serves no more. */
export async function acceptMandate({ db, clock, config }: Needs, doer: Doer, token: string): Promise<AcceptOutcome> {
  const { personId } = doer;
  if (personId === null) throw new Error('who accepts is in the register');
  return db.transaction(async (tx): Promise<AcceptOutcome> => {
    const mandate = await lockOffered(tx, hashSecret(token), clock.now());
    if (!mandate) return { type: 'gone' };
    // Nor does who recorded it act under it: nobody else has read the paper.
    if (mandate.principalId === personId || mandate.recordedBy === doer.userId) return { type: 'own' };
    if (!(await acceptRow(tx, mandate.id, { personId, name: doer.name, at: clock.now() }))) return { type: 'already' };
    await keepLine(tx, doer, 'mandate-accepted', { ...mandate, agentName: doer.name });
    await tellPrincipal(tx, mandate, messages.acceptedMail(doer.name, pageOf(config)));
    return { type: 'done', id: mandate.id };
  });
}

/** Refuses the mandate of a link, which then serves no more; false for one that serves no more already. */
export async function refuseMandate({ db, clock, config }: Needs, doer: Doer, token: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const mandate = await lockOffered(tx, hashSecret(token), clock.now());
    if (!mandate || mandate.principalId === doer.personId) return false;
    await endRow(tx, mandate, 'agent', clock.now());
    await keepLine(tx, doer, 'mandate-ended', mandate);
    await tellPrincipal(tx, mandate, messages.refusedMail(mandate.agentName, pageOf(config)));
    return true;
  });
}

/** Ends a mandate that one gave or holds; false when it is neither, or has ended. */
export async function endMandate({ db, clock, config }: Needs, doer: Doer, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const mandate = await lockMandate(tx, id);
    const by = mandate && partOf(mandate, doer);
    if (!mandate || !by) return false;
    await endRow(tx, mandate, by, clock.now());
    await keepLine(tx, doer, 'mandate-ended', mandate);
    await tellEnded(tx, config, mandate, by);
    return true;
  });
}

/** Tells by mail whoever did not end it themselves; of one that was never accepted nobody waits. */
export async function tellEnded(
  tx: Knex.Transaction,
  config: Pick<Services['config'], 'publicUrl'>,
  mandate: Mandate,
  by: EndedBy,
): Promise<void> {
  if (mandate.acceptedAt === null) return;
  const { principalName, agentName } = mandate;
  const mails = messages.ended(principalName, agentName, by, pageOf(config));
  if (by !== 'principal') await tellPrincipal(tx, mandate, mails.toPrincipal);
  if (by !== 'agent') await tellByMail(tx, mandate.agentUserId, mails.toAgent);
}

/** Keeps a step in the journal of rights. */
export async function keepLine(
  tx: Knex.Transaction,
  { userId, name }: { readonly userId: string | null; readonly name: string },
  kind: 'mandate-given' | 'mandate-accepted' | 'mandate-ended',
  mandate: Pick<Mandate, 'id' | 'principalName' | 'agentName' | 'schemes' | 'lastDay' | 'earlier'>,
): Promise<void> {
  const held = { mandate: messages.held(mandate) };
  const change = {
    kind,
    subjectId: mandate.id,
    subject: messages.subject(mandate.agentName, mandate.principalName),
    before: kind === 'mandate-ended' ? held : null,
    after: kind === 'mandate-ended' ? null : held,
  };
  await insertRightChanges(tx, { userId, name }, [change]);
}

/** Whoever has no account is told where the register says, if it says so. */
export async function tellPrincipal(
  tx: Knex.Transaction,
  { principalEmail }: Pick<Mandate, 'principalEmail'>,
  mail: { readonly subject: string; readonly markdown: string },
): Promise<void> {
  if (principalEmail !== null) await insertSiteMail(tx, { to: principalEmail, ...mail });
}

async function tellByMail(
  tx: Knex.Transaction,
  userId: string | null,
  mail: { readonly subject: string; readonly markdown: string },
): Promise<void> {
  const account = userId === null ? null : await findAccountName(tx, { id: userId });
  if (account) await insertSiteMail(tx, { to: account.email, ...mail });
}

function partOf({ principalId, agentId }: Mandate, { personId }: Doer): 'principal' | 'agent' | null {
  if (personId === null) return null;
  if (personId === principalId) return 'principal';
  return personId === agentId ? 'agent' : null;
}

/** Where one's mandates are. */
export const pageOf = ({ publicUrl }: Pick<Services['config'], 'publicUrl'>): string => `${publicUrl}/compte/mandats`;
