/**
 * The applicant invites somebody to complete their request: to help to fill it in, or to fill in and sign their part. Each is sent a
 * link of their own, which serves for some days, can be sent again and taken back. Who signs in turn is sent theirs once those before
 * them have signed.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { isEmail, isOneLine, localDate, type CompiledDispositif, type FieldError } from '../../../engine/index.ts';
import { takeMail } from '../../identity/limits/store/take-mail.ts';
import { pseudonymOf } from '../../identity/secrets.ts';
import { signedKey } from '../../identity/signed-key.ts';
import { findAccountName } from '../../identity/store/accounts.ts';
import { insertSiteMail } from '../../identity/store/site-mail.ts';
import type { Services } from '../../services.ts';
import { lockUnfiled, type CaseDraft } from '../store/case-draft.ts';
import { endInvitation, insertInvitation, listInvitations, noteSent, type Invitation } from '../store/invitations.ts';
import { fr as messages } from './messages.ts';
import { signersOf, type Signer } from './signers.ts';

type Needs = Pick<Services, 'db' | 'clock' | 'config'>;
type InTransaction = Omit<Needs, 'db'> & { readonly tx: Knex.Transaction };
/** A request of an account with the version that it is written under. */
export interface Shared {
  readonly draft: CaseDraft;
  readonly compiled: CompiledDispositif;
}

/** How long a link serves once it was sent. */
export const LINK_DAYS = 14;
const DAY_MS = 86_400_000;
/** Of one request: more than any family or any office, and few enough to be read. */
const MOST = 20;
const LONGEST_NAME = 200;
/** Where links lead. */
export const INVITATION_LINK = '/completer';

/** What the applicant types. */
export interface Invited {
  /** Null for who helps to fill it in. */
  readonly signatory: string | null;
  readonly name: string;
  readonly email: string;
}

/** `gone`: the request was filed; `later`: the address was sent enough today; `many`: as many were invited as one may; `unknown`: nobody signs so. */
export type InviteOutcome =
  | { readonly type: 'done' }
  | { readonly type: 'wrong'; readonly errors: readonly FieldError[] }
  | { readonly type: 'gone' | 'later' | 'many' | 'unknown' };

const WRONG = {
  name: 'Indiquez le nom de la personne, sur une ligne.',
  email: 'Indiquez une adresse électronique complète, par exemple nom@exemple.nc.',
} as const;

/** Invites somebody, in the place of whoever was to sign as the same signatory. */
export async function invite(services: Needs, shared: Shared, typed: Invited): Promise<InviteOutcome> {
  const { db, clock, config } = services;
  const [name, email] = [typed.name.trim(), typed.email.trim().toLowerCase()];
  const errors = [
    ...(name === '' || name.length > LONGEST_NAME || !isOneLine(name) ? [wrong('/nom', WRONG.name)] : []),
    ...(isEmail(email) ? [] : [wrong('/email', WRONG.email)]),
  ];
  if (errors.length > 0) return { type: 'wrong', errors };
  return db.transaction(async (tx): Promise<InviteOutcome> => {
    if (!(await lockUnfiled(tx, shared.draft.id))) return { type: 'gone' };
    const standing = await listInvitations(tx, shared.draft.id);
    if (standing.length >= MOST) return { type: 'many' };
    const { signatory } = typed;
    const before = signersFrom(services, shared, standing);
    if (signatory !== null && !before.some((one) => one.signatory.id === signatory)) return { type: 'unknown' };
    const isTurn = signatory === null || before.some((one) => one.signatory.id === signatory && one.turn);
    if (isTurn && !(await mayMail(tx, config, email))) return { type: 'later' };
    const replaced = signatory === null ? undefined : standing.find((one) => one.signatory === signatory);
    const at = clock.now();
    if (replaced) await endInvitation(tx, replaced.id, shared.draft.id, at);
    const id = randomUUID();
    await insertInvitation(tx, { id, draftId: shared.draft.id, signatory, name, email, at });
    if (isTurn) await order({ tx, clock, config }, shared, { id, signatory, email, signed: null });
    return { type: 'done' };
  });
}

/** Sends a link again, which then serves as long as a new one: to who has not signed, or whose signature stands no more. */
export async function sendAgain({ db, clock, config }: Needs, shared: Shared, id: string): Promise<InviteOutcome> {
  return db.transaction(async (tx): Promise<InviteOutcome> => {
    if (!(await lockUnfiled(tx, shared.draft.id))) return { type: 'gone' };
    const found = (await listInvitations(tx, shared.draft.id)).find((one) => one.id === id);
    if (!found || found.email === null) return { type: 'unknown' };
    if (!(await mayMail(tx, config, found.email))) return { type: 'later' };
    await order({ tx, clock, config }, shared, { ...found, email: found.email });
    return { type: 'done' };
  });
}

/** Takes an invitation back, and what was signed by it; what was filled in stays in the request. */
export async function takeBack({ db, clock }: Needs, { draft }: Shared, id: string): Promise<boolean> {
  return db.transaction(
    async (tx) => (await lockUnfiled(tx, draft.id)) && endInvitation(tx, id, draft.id, clock.now()),
  );
}

/** Sends their link to those whose turn has come. */
export async function tellNext({ tx, clock, config }: InTransaction, shared: Shared): Promise<void> {
  const standing = await listInvitations(tx, shared.draft.id);
  for (const { invitation, state, turn } of signersFrom({ clock }, shared, standing))
    if (turn && state === 'waits' && invitation?.email != null && (await mayMail(tx, config, invitation.email)))
      await order({ tx, clock, config }, shared, { ...invitation, email: invitation.email });
}

/** The link of an invitation, the same whenever it is made. */
export function linkOf({ publicUrl, secret }: Pick<Services['config'], 'publicUrl' | 'secret'>, id: string): string {
  return `${publicUrl}${INVITATION_LINK}/${signedKey('complete-request', id, secret)}`;
}

/** Name of whose request it is. */
export async function applicantName(tx: Knex, { userId }: Pick<CaseDraft, 'userId'>): Promise<string> {
  const account = userId === null ? null : await findAccountName(tx, { id: userId });
  if (!account) throw new Error('who shares a request has an account');
  return account.name;
}

/** False where the address was sent enough today. */
async function mayMail(
  tx: Knex.Transaction,
  { secret }: Pick<Services['config'], 'secret'>,
  email: string,
): Promise<boolean> {
  return takeMail(tx, pseudonymOf(secret, 'recipient', email), 'link');
}

/** Orders the mail with a link, which serves from then on. */
async function order(
  { tx, clock, config }: InTransaction,
  { draft, compiled }: Shared,
  { id, signatory, email, signed }: Pick<Invitation, 'id' | 'signatory' | 'signed'> & { readonly email: string },
): Promise<void> {
  const now = clock.now();
  await noteSent(tx, id, now, new Date(Date.parse(now) + LINK_DAYS * DAY_MS).toISOString());
  const title = compiled.form.model.ui.signatories?.find((one) => one.id === signatory)?.title ?? null;
  const [who, scheme, url] = [await applicantName(tx, draft), compiled.identity.title, linkOf(config, id)];
  const mail =
    title === null
      ? messages.help(who, scheme, url, LINK_DAYS)
      : signed
        ? messages.again(who, scheme, url, LINK_DAYS)
        : messages.sign(who, scheme, title, url, LINK_DAYS);
  await insertSiteMail(tx, { to: email, ...mail });
}

function signersFrom(
  { clock }: Pick<Needs, 'clock'>,
  { draft, compiled }: Shared,
  invitations: readonly Invitation[],
): readonly Signer[] {
  const now = clock.now();
  return signersOf(compiled.form, draft.answers, invitations, { today: localDate(now), now: Date.parse(now) });
}

function wrong(pointer: string, message: string): FieldError {
  return { pointer, keyword: 'invitation', message };
}
