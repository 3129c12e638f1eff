/** A mail that becomes a noted exchange: what it fills in, and what of what was joined could not be kept. */
import type { ApiExchange, ApiFile } from '../../../schemas/types/api.ts';
import { t, tCount } from '../text.ts';
import type { MailPerson, ReadMail } from './read-mail.ts';

/** Characters of an exchange, and documents of one, as the server takes them. */
export const LONGEST_EXCHANGE = 10_000;
export const MOST_FILES = 20;

/** What a mail is taken into. */
export type AroundMail = {
  /** Day after which none is taken: clocks of senders may be wrong. */
  readonly today: string;
  /** Address of who takes it: what they wrote themselves was sent, not received. */
  readonly own: string;
  /** Address of the applicant, who is not named again as the other side. */
  readonly applicant: string | null;
  /** How much of an exchange is left beside what was typed and joined before. */
  readonly room: { readonly characters: number; readonly files: number };
};

/** What was filled in, and sentences about what was not. */
export type TakenMail = {
  readonly direction: ApiExchange['direction'];
  /** ISO day; null where the day stands as it is. */
  readonly on: string | null;
  /** Empty for the applicant. */
  readonly with: string;
  readonly words: string;
  readonly files: readonly ApiFile[];
  readonly told: readonly string[];
};

/** What Outlook alone can open: documents packed in a way of its own. */
const PACKED = /^(?:application\/(?:vnd\.)?ms-tnef)$/u;

/**
 * What a mail fills in; documents are sent one after the other, as if they were chosen, and one that is refused keeps none of the
 * others back.
 */
export async function takeMail(
  mail: ReadMail,
  { today, own, applicant, room }: AroundMail,
  send: (file: File) => Promise<ApiFile>,
): Promise<TakenMail> {
  const isOwn = isSame(mail.from, own);
  const other = isOwn ? mail.to : mail.from;
  const words = [mail.subject && t('mailSubject', { subject: mail.subject }), mail.text].filter(Boolean).join('\n\n');
  const { files, told } = await sendJoined(mail.joined, room.files, send);
  return {
    direction: isOwn ? 'sent' : 'received',
    on: mail.on !== null && mail.on <= today ? mail.on : null,
    with: other === null || isSame(other, applicant) ? '' : personInWords(other).slice(0, 200),
    words: words.slice(0, Math.max(room.characters, 0)),
    files,
    told: [
      ...(words.length > room.characters ? [t('mailCut')] : []),
      ...told,
      ...(mail.pictures > 0 ? [tCount('mailPictures', mail.pictures)] : []),
    ],
  };
}

async function sendJoined(
  joined: readonly File[],
  most: number,
  send: (file: File) => Promise<ApiFile>,
): Promise<Pick<TakenMail, 'files' | 'told'>> {
  const files: ApiFile[] = [];
  const told: string[] = [];
  const left: string[] = [];
  for (const file of joined) {
    if (PACKED.test(file.type)) told.push(t('mailPacked', { name: file.name }));
    else if (files.length >= most) left.push(file.name);
    else {
      const sent = await send(file).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
      if (typeof sent === 'string') told.push(t('mailRefused', { name: file.name, why: sent }));
      else files.push(sent);
    }
  }
  if (left.length > 0) told.push(t('mailLeft', { most: MOST_FILES, names: left.join(', ') }));
  return { files, told };
}

/** « Hélène Naaoutchoué (helene@exemple.nc) ». */
export const personInWords = ({ name, address }: MailPerson): string =>
  name === '' ? address : `${name} (${address})`;

const isSame = ({ address }: MailPerson, other: string | null): boolean =>
  other !== null && address.toLowerCase() === other.toLowerCase();
