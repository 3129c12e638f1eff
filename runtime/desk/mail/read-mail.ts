/**
 * A mail as a mailbox saves it (`.eml`), read for the exchange that it becomes. Nothing of it is shown as it is: of HTML its words
 * stay, and what is joined goes the way of any document. It is read by the browser of who takes it, so that a mail made to be
 * heavy costs nobody else anything.
 */
import PostalMime, { type Address, type Email } from 'postal-mime';
import { localDayOf } from '../../../engine/form/words/index.ts';
import { tidyLines, wordsOfHtml } from './words-of-html.ts';

/** Who wrote a mail, or to whom it was written; either may be empty. */
export type MailPerson = { readonly name: string; readonly address: string };

/** What of a mail is noted. */
export type ReadMail = {
  readonly type: 'read';
  /** Day on which it was sent, in Nouméa; null when it says none. */
  readonly on: string | null;
  readonly from: MailPerson;
  readonly to: MailPerson | null;
  readonly subject: string;
  /** Its words, whole. */
  readonly text: string;
  readonly joined: readonly File[];
  /** How many small pictures of its text (logos, signatures) are no documents. */
  readonly pictures: number;
};

/** What was read, or why it could not be. */
export type MailReading = ReadMail | { readonly type: 'too-large' } | { readonly type: 'not-a-mail' };

/** Bytes of a mail, joined documents included. */
export const LARGEST_MAIL = 40 * 1024 * 1024;
/** Bytes under which a picture that stands in the text is taken for a logo; above, somebody photographed something. */
const LARGEST_LOGO = 16 * 1024;

/** Depth of parts, and bytes of headers: what a mailbox writes has far less. */
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 3 } as const;

/** Reads a file. Never rejects: what is no mail, or is made to be none, is told. */
export async function readMail(file: File): Promise<MailReading> {
  if (file.size > LARGEST_MAIL) return { type: 'too-large' };
  const mail = await PostalMime.parse(await file.arrayBuffer(), LIMITS).catch(() => null);
  const from = mail && personOf(mail.from);
  if (mail === null || !from || mail.headers.length < 2) return { type: 'not-a-mail' };
  const joined = mail.attachments.filter((one) => !isLogo(one));
  return {
    type: 'read',
    on: dayOf(mail.date),
    from,
    to: personOf(mail.to?.[0]),
    subject: tidyLines(mail.subject ?? '').slice(0, 500),
    text: tidyLines(mail.text?.trim() ? mail.text : wordsOfHtml(mail.html ?? '')),
    joined: joined.map(fileOf),
    pictures: mail.attachments.length - joined.length,
  };
}

/** A group is no sender: any text can be read as a mail without one. */
function personOf(address: Address | undefined): MailPerson | null {
  if (!address?.address) return null;
  return { name: address.name.trim(), address: address.address };
}

function dayOf(date: string | undefined): string | null {
  const moment = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(moment) ? null : localDayOf(new Date(moment));
}

type Attachment = Email['attachments'][number];

const sizeOf = ({ content }: Attachment): number => (typeof content === 'string' ? content.length : content.byteLength);

const isLogo = (one: Attachment): boolean =>
  one.related === true && one.mimeType.startsWith('image/') && sizeOf(one) < LARGEST_LOGO;

function fileOf(attachment: Attachment, at: number): File {
  const { content, mimeType } = attachment;
  const bytes = typeof content === 'string' ? content : new Uint8Array(content).slice();
  return new File([bytes], nameOf(attachment, at), { type: mimeType });
}

/** A name without a way to a folder; a number for one that has none. */
function nameOf({ filename }: Attachment, at: number): string {
  const name = (filename ?? '').split(/[\\/]/u).at(-1)?.trim() ?? '';
  return name === '' ? `piece-${at + 1}` : name.slice(0, 150);
}
