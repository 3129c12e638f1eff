/**
 * Tells somebody something, once. The notice is a row of their account, written in the transaction of what it follows from;
 * what repeats it elsewhere are effects, given back to be ordered in the same transaction.
 */
import type { Knex } from 'knex';
import { waking, type Effect, type Instant } from '../../engine/index.ts';
import type { MailLink } from '../notifications/index.ts';
import { fr as messages } from './messages/fr.ts';
import type { Addressee, NewNotice } from './notice.ts';
import { insertNotice } from './store/notices.ts';

/** What an installation must have for telephones to be told. */
export interface Sending {
  readonly organisation: string;
  /** Address of the site, without final slash. */
  readonly siteUrl: string;
  /** Whether text messages can be sent. */
  readonly sms: boolean;
}

/** An effect that repeats a notice, and the moment before which it does not leave. */
export interface Repetition {
  readonly effect: Effect;
  readonly notBefore: Instant | null;
}

interface Told {
  /** The notice; null for somebody without an account. */
  readonly id: string | null;
  readonly effects: readonly Repetition[];
}

/** The mail that repeats a notice; null when none does, or when one that is sent already did. */
export interface NoticeMail {
  readonly subject: string;
  readonly markdown: string;
  readonly link: MailLink | null;
}

/** Text messages are paid by the letter, and cut by old telephones: about this much of the title is said. */
const LONGEST_TITLE = 90;

/**
 * Gives a notice to somebody. Nothing is ordered when they were told of the same before.
 * @param quiet kept in the account alone, as read when it confirms what they did themselves
 */
export async function tell(
  tx: Knex.Transaction,
  { to, notice, mail, quiet = false }: TellOptions,
  sending: Sending,
): Promise<Told> {
  const id = to.userId === null ? null : await insertNotice(tx, to.personId, notice, notice.kind === 'receipt');
  if (to.userId !== null && id === null) return { id, effects: [] };
  if (quiet) return { id, effects: [] };
  return { id, effects: [...mailOf(to, notice, mail, id), ...smsOf(to, notice, id, sending)] };
}

interface TellOptions {
  readonly to: Addressee;
  readonly notice: NewNotice;
  readonly mail: NoticeMail | null;
  readonly quiet?: boolean;
}

function mailOf(
  { email, mail: wished, refused }: Addressee,
  { key }: NewNotice,
  mail: NoticeMail | null,
  notice: string | null,
): readonly Repetition[] {
  if (mail === null || email === null || !wished || refused) return [];
  const { link, ...text } = mail;
  const effect: Effect = {
    type: 'mail',
    key: `${key}:mail`,
    message: 'notice',
    to: email,
    ...text,
    ...(link && { link }),
    ...(notice !== null && { notice }),
  };
  return [{ effect, notBefore: null }];
}

/** What one did oneself need not ring. */
function smsOf(
  { phone, sms }: Addressee,
  { key, kind, title, at }: NewNotice,
  notice: string | null,
  { organisation, siteUrl, sms: isSent }: Sending,
): readonly Repetition[] {
  if (!isSent || !sms || phone === null || notice === null || kind === 'receipt') return [];
  const text = messages.sms(organisation, shorten(title), `${siteUrl}/n/${notice}`);
  const notBefore = waking(at);
  return [
    {
      effect: { type: 'sms', key: `${key}:sms`, to: phone, text, notice },
      notBefore: notBefore === at ? null : notBefore,
    },
  ];
}

function shorten(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).trimEnd()}…`;
}
