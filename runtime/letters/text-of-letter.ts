/** What a letter of a case says, and the PDF of it: the one that is printed alone, and those of a batch. */
import { buffer } from 'node:stream/consumers';
import { addresseeOfCase, escapeMarkdown, type CaseDocument } from '../../engine/index.ts';
import type { OpenCase } from '../cases/index.ts';
import { caseLetterheadOf, renderPdf, type Letter } from '../documents/index.ts';
import type { Services } from '../services.ts';
import type { LetterOf } from './letter.ts';
import { fr as messages } from './messages/fr.ts';
import { findDocumentOrder, findMailText } from './store/find-mail-text.ts';

type Writing = Pick<Services, 'db' | 'config' | 'clock' | 'files'>;
type Printed = Awaited<ReturnType<typeof renderPdf>>;

/** A letter: what it says, and when it was written. */
interface Written {
  /** Name and address of who gets it; when absent those of the applicant, as they now are and the agent reads them. */
  readonly recipient?: string | undefined;
  readonly title: string;
  readonly markdown: string;
  readonly at: string;
}

/** The files of a letter, one after the other in its envelope, or why it cannot be printed. */
export type Sheaf =
  | { readonly type: 'sheaf'; readonly files: readonly Uint8Array[]; readonly addressed: boolean }
  | { readonly type: 'none' };

/**
 * A mail or a message of a case as a letter; undefined when the case has none of that identifier that is printed.
 * @param opened the case, of whose applicant the agent reads how they are reached
 */
export async function printMail(services: Writing, opened: OpenCase, id: string): Promise<Printed | undefined> {
  const isMailed = opened.view.case.mails.some((mail) => mail.id === id && mail.to !== null);
  const written = messageOf(opened, id) ?? (isMailed ? undefined : await mailOf(services.db, opened, id));
  return written && print(services, opened, written);
}

/** What is put into the envelope of a letter. */
export async function sheafOf(
  services: Writing,
  opened: OpenCase,
  letter: { readonly of: LetterOf; readonly title: string; readonly markdown: string | null; readonly at: string },
): Promise<Sheaf> {
  const { of, title, markdown, at } = letter;
  if (of.type === 'document') return sheafOfDocument(services, opened, of.id);
  const written =
    of.type === 'notice'
      ? { title, markdown: markdown ?? '', at }
      : of.type === 'mail'
        ? await mailOf(services.db, opened, of.id)
        : messageOf(opened, of.id);
  if (!written) return { type: 'none' };
  const pdf = await print(services, opened, written);
  const addressed = isAddress(written.recipient ?? recipientOf(services, opened), opened);
  return pdf.type === 'refused' ? { type: 'none' } : { type: 'sheaf', files: [pdf.bytes], addressed };
}

/**
 * A letter bears its address; an order or a licence bears none, and goes under a sheet that does. What was established is sent as it
 * is kept, and not made anew.
 */
async function sheafOfDocument(services: Writing, opened: OpenCase, id: string): Promise<Sheaf> {
  const document = opened.view.case.documents.find((one) => one.id === id);
  const content = document?.fileId == null ? null : await services.files.open(document.fileId);
  if (!document || !content) return { type: 'none' };
  const bytes = await buffer(content);
  const ordered = await findDocumentOrder(services.db, opened.case.id, id);
  const recipient = ordered?.recipient ?? recipientOf(services, opened);
  const addressed = isAddress(recipient, opened);
  if (ordered?.bare !== true) return { type: 'sheaf', files: [bytes], addressed };
  const cover = await print(services, opened, coverOf(document, recipient));
  return cover.type === 'refused' ? { type: 'none' } : { type: 'sheaf', files: [cover.bytes, bytes], addressed };
}

function coverOf({ title, at }: CaseDocument, recipient: string): Written {
  return { recipient, title, markdown: messages.enclosed(escapeMarkdown(title)), at };
}

/** Whether there is more than names. */
function isAddress(recipient: string, { case: { applicant } }: OpenCase): boolean {
  return recipient.split('\n').length > (applicant.establishment ? 2 : 1);
}

function recipientOf({ clock }: Pick<Writing, 'clock'>, { compiled, view }: OpenCase): string {
  return addresseeOfCase(compiled, view.case, clock.now()).join('\n');
}

async function print(
  services: Writing,
  opened: OpenCase,
  { title, markdown, at, recipient }: Written,
): Promise<Printed> {
  const { compiled, view } = opened;
  const letterhead: Letter['letterhead'] = await caseLetterheadOf(services.config, compiled.identity, view.case, at);
  return renderPdf({
    title,
    markdown,
    letterhead,
    recipient: recipient ?? recipientOf(services, opened),
    lang: 'fr',
    date: new Date(at),
  });
}

function messageOf({ view: { case: read } }: OpenCase, id: string): Written | undefined {
  const message = read.messages.find((one) => one.id === id && one.from === 'agent');
  return message && { title: messages.message, markdown: escapeMarkdown(message.text), at: message.at };
}

/** The text as it was ordered, which the outbox keeps. */
async function mailOf(
  db: Services['db'],
  { view: { case: read } }: OpenCase,
  id: string,
): Promise<Written | undefined> {
  const mail = read.mails.find((one) => one.id === id);
  const ordered = mail && (await findMailText(db, read.id, id));
  return mail && ordered ? { title: mail.subject, at: mail.at, ...ordered } : undefined;
}
